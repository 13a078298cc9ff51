package dev.bluepencil.storage.sql;

import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables of a database up to date.
final class Migration {
    private Migration() {}

    /// @throws org.flywaydb.core.api.FlywayException if that cannot be done, or they are not those that we made
    static void run(FluentConfiguration flyway) {
        // Has it settle which database this is, for good. Left to do so later, it first copies all its plugins by way
        // of JSON, which takes a third of a second.
        flyway.getUrl();
        flyway.load().migrate();
    }
}
