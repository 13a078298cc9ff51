package dev.bluepencil.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/// A value of the body is of the right type and yet not one that can be kept; the message says why, as the rest of a
/// sentence that begins with the field's name.
public final class UnfitValueException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    UnfitValueException(JsonParser parser, String fault) {
        super(parser, fault);
    }
}
