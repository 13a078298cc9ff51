/// What the server proves itself with to its callers.
@NullMarked
package dev.bluepencil.http.tls;

import org.jspecify.annotations.NullMarked;
