/// Letters to people: whom they are to and what they say.
@NullMarked
package dev.bluepencil.mail;

import org.jspecify.annotations.NullMarked;
