/// Letters to people: what they say and how they leave.
@NullMarked
package dev.bluepencil.mail;

import org.jspecify.annotations.NullMarked;
