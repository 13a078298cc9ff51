package dev.bluepencil.http;

import io.javalin.security.RouteRole;

/// Who may call a route; each route names one, and one that does not is for nobody but the signed-in.
public enum Access implements RouteRole {
    PUBLIC,
    SIGNED_IN,
    /// Signed in, with the role of an administrator.
    ADMIN
}
