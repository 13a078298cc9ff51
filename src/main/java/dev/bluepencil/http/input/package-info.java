/// What callers send, read into types; and lists, a page at a time.
@NullMarked
package dev.bluepencil.http.input;

import org.jspecify.annotations.NullMarked;
