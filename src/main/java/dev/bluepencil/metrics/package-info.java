/// What the service measures of itself, in the form that Prometheus reads; nothing in here holds a text, an address, a
/// token or a path as it was sent.
@NullMarked
package dev.bluepencil.metrics;

import org.jspecify.annotations.NullMarked;
