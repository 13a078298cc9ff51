/// The templates that an account has before it: the defaults, and its own, which nobody else sees.
@NullMarked
package dev.bluepencil.library;

import org.jspecify.annotations.NullMarked;
