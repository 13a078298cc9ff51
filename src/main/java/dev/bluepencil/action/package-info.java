/// The text actions: from a caller's text to an engine and back.
@NullMarked
package dev.bluepencil.action;

import org.jspecify.annotations.NullMarked;
