/// Signing in by password, and the token endpoints.
@NullMarked
package dev.bluepencil.auth;

import org.jspecify.annotations.NullMarked;
