/// What admins do: look people's accounts up, shut them out and let them in again.
@NullMarked
package dev.bluepencil.admin;

import org.jspecify.annotations.NullMarked;
