/// The text engine that asks Google's Gemini.
@NullMarked
package dev.bluepencil.gemini;

import org.jspecify.annotations.NullMarked;
