package dev.bluepencil.code;

/// What a one-time code proves; a code for one purpose is never taken for another.
public enum CodePurpose {
    VERIFY_EMAIL,
    /// Whose mailbox the code reached may choose a new password.
    RESET_PASSWORD
}
