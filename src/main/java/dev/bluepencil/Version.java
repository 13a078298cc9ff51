package dev.bluepencil;

import java.util.Optional;

/// Which Bluepencil this is.
final class Version {
    private Version() {}

    /// As the jar says; there is none where the classes were compiled and run.
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
