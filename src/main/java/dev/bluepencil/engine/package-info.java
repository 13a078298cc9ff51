/// What an engine can be asked to do to a text, and what it answers; the engines themselves live elsewhere.
@NullMarked
package dev.bluepencil.engine;

import org.jspecify.annotations.NullMarked;
