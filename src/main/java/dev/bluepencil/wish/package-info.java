/// Codes that people ask for, from before the answer until they are mailed.
@NullMarked
package dev.bluepencil.wish;

import org.jspecify.annotations.NullMarked;
