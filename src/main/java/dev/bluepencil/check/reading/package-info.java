/// Texts and answers as the checks read them: lines, figures, likeness, languages, and what models say.
@NullMarked
package dev.bluepencil.check.reading;

import org.jspecify.annotations.NullMarked;
