package dev.bluepencil.engine;

/// What an answer cost, in the model's tokens.
public record Tokens(long input, long output) {
    public static final Tokens NONE = new Tokens(0, 0);

    public Tokens plus(Tokens more) {
        return new Tokens(input + more.input, output + more.output);
    }
}
