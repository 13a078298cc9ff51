package dev.bluepencil.account;

/// What a writing app keeps with an account for itself: a JSON object that means nothing to us.
///
/// @param json the object, well-formed
public record Settings(String json) {
    public static final Settings NONE = new Settings("{}");
}
