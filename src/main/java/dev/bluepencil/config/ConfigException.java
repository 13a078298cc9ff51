package dev.bluepencil.config;

import java.util.List;

/// The settings cannot be used; the message lists every problem, one a line, for the operator.
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(List<String> problems) {
        super("The configuration cannot be used:\n  - " + String.join("\n  - ", problems));
    }
}
