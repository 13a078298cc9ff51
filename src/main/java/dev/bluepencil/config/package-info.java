/// The settings of one running service, read once from the environment and checked as a whole.
@NullMarked
package dev.bluepencil.config;

import org.jspecify.annotations.NullMarked;
