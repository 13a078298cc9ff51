/// Numbers as texts write them, in digits and in words, and whether two texts have the same.
@NullMarked
package dev.bluepencil.check.number;

import org.jspecify.annotations.NullMarked;
