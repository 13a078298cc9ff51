/// Judges what an engine answered before anyone sees it as the result: mends what can be mended, names what cannot.
@NullMarked
package dev.bluepencil.check;

import org.jspecify.annotations.NullMarked;
