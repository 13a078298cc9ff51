package dev.bluepencil.http;

import io.javalin.config.RoutesConfig;

/// A table of routes, each with who may call it.
public interface Routes {
    void addTo(RoutesConfig routes);
}
