/// Mailed one-time codes: bound to a purpose, few tries, redeemed once.
@NullMarked
package dev.bluepencil.code;

import org.jspecify.annotations.NullMarked;
