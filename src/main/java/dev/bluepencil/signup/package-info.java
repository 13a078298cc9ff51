/// Signing up: registering, and proving that an address is one's own.
@NullMarked
package dev.bluepencil.signup;

import org.jspecify.annotations.NullMarked;
