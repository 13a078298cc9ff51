/// What can be mended in an answer without guessing.
@NullMarked
package dev.bluepencil.check.repair;

import org.jspecify.annotations.NullMarked;
