package dev.bluepencil.engine;

/// How a translation addresses its reader. A language that makes no difference ignores it.
public enum Formality {
    FORMAL("Address the reader formally, as one does a stranger."),
    INFORMAL("Address the reader informally, as one does a friend.");

    private final String instruction;

    Formality(String instruction) {
        this.instruction = instruction;
    }

    String instruction() {
        return instruction;
    }
}
