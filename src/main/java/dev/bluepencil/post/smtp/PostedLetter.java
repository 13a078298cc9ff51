package dev.bluepencil.post.smtp;

import dev.bluepencil.mail.Letter;
import java.time.Instant;

/// A letter that the service has taken responsibility for.
public record PostedLetter(LetterId id, Instant postedAt, Letter letter) {}
