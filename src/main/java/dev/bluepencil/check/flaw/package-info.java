/// What may be wrong with an answer and cannot be mended.
@NullMarked
package dev.bluepencil.check.flaw;

import org.jspecify.annotations.NullMarked;
