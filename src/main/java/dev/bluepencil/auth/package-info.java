/// Signing in and out: the token endpoints, sessions and the cookie of browser apps.
@NullMarked
package dev.bluepencil.auth;

import org.jspecify.annotations.NullMarked;
