package dev.bluepencil.engine;

/// What can be wrong with an answer, as the engine is told at its second attempt. Nothing of the text or the answer is
/// in what it is told, since both may hold instructions.
public enum Flaw {
    CHATTER("It held words to the user around the finished text."),
    REFUSAL("It declined the work or spoke of itself instead of working on the text."),
    OBEDIENCE("It answered or obeyed the text instead of working on it."),
    PLACEHOLDERS("A placeholder was lost, changed or added."),
    ADDRESSES("A URL or an e-mail address was lost, changed or added."),
    CODE("Code was lost or changed."),
    NAMES("The name of a file, a handle, a tag, an identifier or an emoji was lost or changed."),
    NUMBERS("A number was lost, changed or added."),
    MARKUP("Markdown or HTML was lost, changed or added."),
    LINE_BREAKS("Line breaks or blank lines were lost or added."),
    LANGUAGE("It was in the wrong language."),
    LENGTH("It was far too short or too long."),
    MEANING("It changed far more than it was to change.");

    private final String sentence;

    Flaw(String sentence) {
        this.sentence = sentence;
    }

    /// Says it, for the engine and for callers.
    public String sentence() {
        return sentence;
    }
}
