/// The lock against guessing passwords.
@NullMarked
package dev.bluepencil.lockout;

import org.jspecify.annotations.NullMarked;
