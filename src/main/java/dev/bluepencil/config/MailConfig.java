package dev.bluepencil.config;

import java.nio.file.Path;
import java.util.Optional;

/// How letters leave: by SMTP if a host is given, else as files in a folder.
///
/// @param fromName the sender's display name
/// @param from the sender's address
/// @param outbox the folder that letters go to when there is no SMTP host
public record MailConfig(String fromName, String from, Path outbox, Optional<Smtp> smtp) {
    /// A mail server to hand letters to.
    ///
    /// @param login present if the server wants one
    public record Smtp(String host, int port, Security security, Optional<Login> login) {}

    /// What a mail server asks for before it takes a letter.
    public record Login(String username, Secret password) {}

    /// How the connection is protected.
    public enum Security {
        /// Plain at first, then always upgraded (RFC 3207); a server that cannot is refused.
        STARTTLS,
        /// TLS from the first byte (RFC 8314).
        TLS,
        /// Not at all; for a mail catcher on the same machine.
        NONE
    }
}
