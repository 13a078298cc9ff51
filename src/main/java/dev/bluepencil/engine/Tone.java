package dev.bluepencil.engine;

/// How a text is to sound.
public enum Tone {
    NEUTRAL("neutral, neither warm nor cold"),
    FORMAL("formal"),
    PROFESSIONAL("professional: polite and to the point"),
    CASUAL("casual, as among people who know each other"),
    FRIENDLY("friendly and warm"),
    CONFIDENT("confident, without hedging"),
    DIPLOMATIC("diplomatic: tactful and considerate"),
    ENTHUSIASTIC("enthusiastic"),
    PERSUASIVE("persuasive");

    private final String phrase;

    Tone(String phrase) {
        this.phrase = phrase;
    }

    String instruction() {
        return "The tone is " + phrase + ".";
    }
}
