/// Lost and changed passwords: codes by mail, reset tokens, and what ends when a password does.
@NullMarked
package dev.bluepencil.recovery;

import org.jspecify.annotations.NullMarked;
