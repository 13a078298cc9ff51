/// The embedded engine: corrects English with LanguageTool, offline.
@NullMarked
package dev.bluepencil.languagetool;

import org.jspecify.annotations.NullMarked;
