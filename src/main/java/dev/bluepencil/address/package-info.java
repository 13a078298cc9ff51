/// The e-mail addresses of accounts: proving that one is one's own, moving to another, and moving back.
@NullMarked
package dev.bluepencil.address;

import org.jspecify.annotations.NullMarked;
