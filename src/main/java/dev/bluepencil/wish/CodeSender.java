package dev.bluepencil.wish;

import dev.bluepencil.code.FreshCode;

/// Mails codes for one purpose.
public interface CodeSender {
    /// Posts the letter, if the address is to have one; once this returns the wish is granted.
    ///
    /// Called again, with another code, if a process died meanwhile.
    void send(Wish wish, FreshCode code);
}
