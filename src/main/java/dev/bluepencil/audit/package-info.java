/// The audit trail: what happened to accounts that their owners and the operator may want to look up.
@NullMarked
package dev.bluepencil.audit;

import org.jspecify.annotations.NullMarked;
