package dev.bluepencil.config;

import java.util.List;

/// The settings cannot be used; the message lists every problem, one a line, for the operator.
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong with one setting, its name first; holds nothing secret.
    public ConfigException(String problem) {
        this(List.of(problem));
    }

    ConfigException(List<String> problems) {
        super("The configuration cannot be used:\n  - " + String.join("\n  - ", problems));
    }
}
