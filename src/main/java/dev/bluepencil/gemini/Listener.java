package dev.bluepencil.gemini;

import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.Prompt;

/// Who reads along while the model writes: the first try that brings something, and none of those after it, since
/// nothing that was passed on can be taken back.
final class Listener {
    private final Deltas deltas;
    private boolean hasHeard;

    Listener(Deltas deltas) {
        this.deltas = deltas;
    }

    /// Takes what the model writes in one try, as it writes it.
    Deltas forTry(Prompt prompt) {
        if (hasHeard) {
            return _ -> {};
        }
        var characters = new WholeCharacters(this::pass);
        if (!prompt.namesLanguage()) {
            return characters;
        }
        var translation = new StreamedTranslation();
        return text -> characters.add(translation.read(text));
    }

    boolean hasHeard() {
        return hasHeard;
    }

    private void pass(String text) {
        hasHeard = true;
        deltas.add(text);
    }
}
