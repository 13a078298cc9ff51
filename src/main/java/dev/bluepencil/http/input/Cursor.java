package dev.bluepencil.http.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.zip.CRC32;

/// Where a page of a list begins, as callers carry it back to us without looking inside.
///
/// The key inside names the last row of the page before. It carries a checksum, no signature: what a caller gets to see
/// is never the cursor's to decide, so making one up gains nothing.
///
/// @param key the list's own words for a place in it
public record Cursor(String key) {
    private static final String UNKNOWN = "is not one that an answer of this service gave";

    /// As it goes over the wire.
    public String text() {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        var whole = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(checksum(bytes))
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /// @throws IllegalArgumentException if no list of ours gave it out
    public static Cursor parse(String text) {
        var whole = ByteBuffer.wrap(decode(text));
        if (whole.remaining() <= Integer.BYTES) {
            throw new IllegalArgumentException(UNKNOWN);
        }
        int checksum = whole.getInt();
        var bytes = new byte[whole.remaining()];
        whole.get(bytes);
        var cursor = new Cursor(new String(bytes, StandardCharsets.UTF_8));
        // The text too, since base64 has more than one way to write the same.
        if (checksum != checksum(bytes) || !cursor.text().equals(text)) {
            throw new IllegalArgumentException(UNKNOWN);
        }
        return cursor;
    }

    /// What the key stands for, in the list's own type.
    ///
    /// @throws IllegalArgumentException if it stands for nothing there
    <K> K read(Function<String, K> parser) {
        try {
            return parser.apply(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(UNKNOWN, e);
        }
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(UNKNOWN, e);
        }
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
