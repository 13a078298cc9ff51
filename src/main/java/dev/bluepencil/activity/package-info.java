/// Looking up the audit trail: people their own part of it, administrators all of it.
@NullMarked
package dev.bluepencil.activity;

import org.jspecify.annotations.NullMarked;
