/// Staying signed in: token families, their tokens, and the guard that asks for them.
@NullMarked
package dev.bluepencil.session;

import org.jspecify.annotations.NullMarked;
