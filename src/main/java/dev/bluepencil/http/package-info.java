/// The HTTP edge: the server, and what every request and answer has.
@NullMarked
package dev.bluepencil.http;

import org.jspecify.annotations.NullMarked;
