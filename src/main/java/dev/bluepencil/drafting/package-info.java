/// Templates over HTTP: keeping them, filling them in, and having something done to the text at once.
@NullMarked
package dev.bluepencil.drafting;

import org.jspecify.annotations.NullMarked;
