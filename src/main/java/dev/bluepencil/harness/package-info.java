/// What a model is put into before it is let at texts: long ones go to it in passages, and its answers are checked.
@NullMarked
package dev.bluepencil.harness;

import org.jspecify.annotations.NullMarked;
