/// The people we serve: who they are and how we know them again.
@NullMarked
package dev.bluepencil.account;

import org.jspecify.annotations.NullMarked;
