package dev.bluepencil.mail;

/// Who is told what becomes of letters on this node.
public interface MailWatch {
    /// Nobody.
    MailWatch NOBODY = new MailWatch() {};

    default void sent() {}

    /// It could not be sent now; it will be tried again.
    default void putOff() {}

    /// It will not be tried again.
    default void gaveUp() {}
}
