/// The editor's desk: takes an assignment, has it done by an engine that can, and sees to it that what comes back is
/// whole, paid for once and not done twice.
@NullMarked
package dev.bluepencil.editor;

import org.jspecify.annotations.NullMarked;
