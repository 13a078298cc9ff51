/// Who calls: the guard in front of every route, and the caller it lets pass.
@NullMarked
package dev.bluepencil.access;

import org.jspecify.annotations.NullMarked;
