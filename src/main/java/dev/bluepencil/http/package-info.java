/// The HTTP edge: the server, input read into types, and every failure turned into one kind of answer.
@NullMarked
package dev.bluepencil.http;

import org.jspecify.annotations.NullMarked;
