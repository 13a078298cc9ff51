/// How letters leave: through a queue in the store to a mail server, or into a folder as files.
@NullMarked
package dev.bluepencil.post;

import org.jspecify.annotations.NullMarked;
