package dev.bluepencil.editor;

import java.util.regex.Pattern;

/// Names a request, so that who sends it again after a lost answer neither pays for it twice nor gets another answer
/// (draft-ietf-httpapi-idempotency-key-header).
public record IdempotencyKey(String value) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /// @throws IllegalArgumentException if it is no key; the message completes "the header …"
    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 255 visible ASCII characters without a space");
        }
    }
}
