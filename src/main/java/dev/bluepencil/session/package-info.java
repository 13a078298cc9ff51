/// Sessions: token families, and the tokens that belong to them.
@NullMarked
package dev.bluepencil.session;

import org.jspecify.annotations.NullMarked;
