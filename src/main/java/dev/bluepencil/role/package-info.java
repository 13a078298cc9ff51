/// Who is appointed to which role: by the operator, in a setting or with a command, never over the wire.
@NullMarked
package dev.bluepencil.role;

import org.jspecify.annotations.NullMarked;
