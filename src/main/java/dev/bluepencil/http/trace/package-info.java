/// Following one request: its id, and its line in the log.
@NullMarked
package dev.bluepencil.http.trace;

import org.jspecify.annotations.NullMarked;
