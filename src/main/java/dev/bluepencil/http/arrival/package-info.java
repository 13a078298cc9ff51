/// Requests on their way in: how long one may take to arrive.
@NullMarked
package dev.bluepencil.http.arrival;

import org.jspecify.annotations.NullMarked;
