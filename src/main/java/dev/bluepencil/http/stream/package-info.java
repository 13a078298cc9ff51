/// Answers that take a while: events sent one by one, and work that is broken off when nobody waits for it any more.
@NullMarked
package dev.bluepencil.http.stream;

import org.jspecify.annotations.NullMarked;
