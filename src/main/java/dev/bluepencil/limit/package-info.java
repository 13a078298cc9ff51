/// How often the same address and the same account are served, by token buckets.
@NullMarked
package dev.bluepencil.limit;

import org.jspecify.annotations.NullMarked;
