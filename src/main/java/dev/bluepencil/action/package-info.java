/// What can be done to a text, and the engines that do it.
@NullMarked
package dev.bluepencil.action;

import org.jspecify.annotations.NullMarked;
