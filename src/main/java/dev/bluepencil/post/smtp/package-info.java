/// The form that letters travel in, and the mail server that takes them.
@NullMarked
package dev.bluepencil.post.smtp;

import org.jspecify.annotations.NullMarked;
