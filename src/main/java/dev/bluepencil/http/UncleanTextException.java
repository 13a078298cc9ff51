package dev.bluepencil.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/// A string of the body holds a character that cannot be kept; the message says which kind.
final class UncleanTextException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    UncleanTextException(JsonParser parser, String fault) {
        super(parser, fault);
    }
}
