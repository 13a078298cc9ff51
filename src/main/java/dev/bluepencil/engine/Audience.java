package dev.bluepencil.engine;

/// Whom a text is written for.
public enum Audience {
    GENERAL("readers who know nothing of the subject"),
    STUDENT("students who are learning the subject"),
    BUSINESS("business readers with little time"),
    ACADEMIC("academic readers"),
    EXPERT("experts in the subject");

    private final String phrase;

    Audience(String phrase) {
        this.phrase = phrase;
    }

    String instruction() {
        return "Write for " + phrase + ".";
    }
}
