/// The default templates, which everybody sees and only an operator changes, all at once.
@NullMarked
package dev.bluepencil.defaults;

import org.jspecify.annotations.NullMarked;
