package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.engine.TextEngine;
import java.util.ArrayList;
import java.util.List;

/// What an operator sees first: where the service listens, what it uses, and where to go next.
final class Banner {
    private Banner() {}

    static String of(Config config, Ports ports, int port) {
        var scheme = config.http().tls().isPresent() ? "https" : "http";
        var address = scheme + "://" + host(config.http().host()) + ":" + port;
        return """

                %s is up at %s
                  docs     %s/docs
                  storage  %s
                  mail     %s
                  engine   %s
                %s""".formatted(
                        config.http().appName(),
                        address,
                        address,
                        ports.storage().name(),
                        mail(config, ports),
                        engine(ports.engines()),
                        next(config));
    }

    /// As it stands in a URL that can be opened on this machine.
    static String host(String bound) {
        return switch (bound) {
            case "0.0.0.0", "::" -> "localhost";
            default -> bound.contains(":") ? "[" + bound + "]" : bound;
        };
    }

    private static String mail(Config config, Ports ports) {
        return ports.mailer().name() + (config.mail().smtp().isPresent() ? "" : " (SMTP_HOST is not set)");
    }

    private static String engine(List<TextEngine> engines) {
        if (engines.isEmpty()) {
            return "none (GEMINI_API_KEY is not set and OFFLINE_ENGINE is off)";
        }
        var first = engines.getFirst();
        return switch (first.name()) {
            case "languagetool" ->
                "LanguageTool, embedded, ready in a few seconds (set GEMINI_API_KEY for translate and humanize)";
            default -> first.name();
        };
    }

    private static String next(Config config) {
        return switch (config.environment()) {
            case DEVELOPMENT -> "Open the docs, or follow the README's tour. Ctrl-C stops it.\n";
            case PRODUCTION -> String.join("", warnings(config));
        };
    }

    /// What an operator may have forgotten; nothing that keeps the service from running.
    static List<String> warnings(Config config) {
        var warnings = new ArrayList<String>();
        if (config.mail().smtp().isEmpty()) {
            warnings.add("WARNING: SMTP_HOST is not set, so nobody receives a letter.\n");
        }
        if ("localhost".equals(config.http().appUrl().getHost())) {
            warnings.add("WARNING: APP_URL is not set, so links in letters lead to localhost.\n");
        }
        return warnings;
    }
}
