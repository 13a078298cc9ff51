/// The default templates as files, one each.
@NullMarked
package dev.bluepencil.seed;

import org.jspecify.annotations.NullMarked;
