/// How many characters an account may send in a day, and how many it has sent.
@NullMarked
package dev.bluepencil.usage;

import org.jspecify.annotations.NullMarked;
