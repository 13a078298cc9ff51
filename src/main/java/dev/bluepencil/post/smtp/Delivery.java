package dev.bluepencil.post.smtp;

/// What became of a try to send a letter. A problem is one line for the operator, without anything that the
/// letter says.
public sealed interface Delivery {
    /// The mail server has taken it.
    record Sent() implements Delivery {}

    /// Its recipient cannot be written to, now or later.
    record Refused(String problem) implements Delivery {}

    /// This letter was not taken this time.
    record PutOff(String problem) implements Delivery {}

    /// No letter can be sent at the moment: the server is away, or we are not set up as it wants.
    record Unusable(String problem) implements Delivery {}
}
