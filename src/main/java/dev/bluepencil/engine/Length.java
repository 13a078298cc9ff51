package dev.bluepencil.engine;

/// How long the result is to be, measured against the text.
public enum Length {
    SHORTER("Make it clearly shorter without losing a fact."),
    SAME("Keep it about as long as it is."),
    LONGER("Make it longer by saying more fully what it says, and add no facts.");

    private final String instruction;

    Length(String instruction) {
        this.instruction = instruction;
    }

    String instruction() {
        return instruction;
    }
}
