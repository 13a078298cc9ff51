/// Texts as such: what differs between two, what surrounds them, what in them is not prose, where they may be cut.
@NullMarked
package dev.bluepencil.text;

import org.jspecify.annotations.NullMarked;
