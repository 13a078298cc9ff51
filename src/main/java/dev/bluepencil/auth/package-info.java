/// Signing in and staying signed in: grants, access tokens and token families.
@NullMarked
package dev.bluepencil.auth;

import org.jspecify.annotations.NullMarked;
