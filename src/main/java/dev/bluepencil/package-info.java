/// Bluepencil, put together: the entry point and the composition root.
@NullMarked
package dev.bluepencil;

import org.jspecify.annotations.NullMarked;
