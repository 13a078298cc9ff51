/// What a template is: what is written in it, how it is kept, and how it is filled in.
@NullMarked
package dev.bluepencil.template;

import org.jspecify.annotations.NullMarked;
