/// Templates: the defaults that everybody sees, people's own, and filling them in.
@NullMarked
package dev.bluepencil.template;

import org.jspecify.annotations.NullMarked;
