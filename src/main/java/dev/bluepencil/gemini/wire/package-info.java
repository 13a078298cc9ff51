/// How calls reach Gemini: the SDK over an HTTP client of our own.
@NullMarked
package dev.bluepencil.gemini.wire;

import org.jspecify.annotations.NullMarked;
