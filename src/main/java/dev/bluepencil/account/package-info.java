/// The people we serve: who they are, how they prove their address and what we keep to know them again.
@NullMarked
package dev.bluepencil.account;

import org.jspecify.annotations.NullMarked;
