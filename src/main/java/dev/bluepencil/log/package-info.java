/// Where the log goes, how it looks there, and who is told of the errors in it.
@NullMarked
package dev.bluepencil.log;

import org.jspecify.annotations.NullMarked;
