package dev.bluepencil.http;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Set;

/// A route that is served: its method, its template such as `/auth/sessions/{id}`, and who may call it.
public record Route(String method, String path, Set<RouteRole> roles) {
    static Route of(Endpoint endpoint) {
        var roles = endpoint.metadata(Roles.class);
        return new Route(endpoint.method.name(), endpoint.path, roles == null ? Set.of() : roles.getRoles());
    }
}
