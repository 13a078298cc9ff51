package dev.bluepencil.mail;

import java.time.Duration;

/// What letters are written on.
///
/// @param appName what the service calls itself to people
public record Stationery(String appName) {
    /// Begins a letter.
    public Draft to(EmailAddress recipient, String subject) {
        return new Draft(this, recipient, subject);
    }

    /// How long that is, as people say it: `10 minutes`, `1 hour`.
    public static String words(Duration duration) {
        boolean hours = duration.toMinutes() % 60 == 0;
        long number = hours ? duration.toHours() : duration.toMinutes();
        return number + (hours ? " hour" : " minute") + (number == 1 ? "" : "s");
    }
}
