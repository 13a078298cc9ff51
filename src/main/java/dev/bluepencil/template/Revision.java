package dev.bluepencil.template;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names one state of a template; every change makes another, and none comes twice.
public record Revision(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;

    public static Revision random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Revision(HexFormat.of().formatHex(bytes));
    }
}
