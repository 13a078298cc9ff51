/// What a password must be like, and how it is turned into something worth keeping.
@NullMarked
package dev.bluepencil.password;

import org.jspecify.annotations.NullMarked;
