package dev.bluepencil.post.smtp;

import java.util.UUID;

/// Names one letter, also to mail servers, which may notice by it that they have been given the same letter twice.
public record LetterId(String value) {
    public static LetterId random() {
        return new LetterId(UUID.randomUUID().toString());
    }
}
