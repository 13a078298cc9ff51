package dev.bluepencil.harness;

import dev.bluepencil.engine.Deltas;
import java.util.List;
import java.util.stream.Stream;

/// Passes on what is written in several places at once as if it were written from front to back.
final class InOrder {
    private final List<Passage> passages;
    private final Deltas on;
    private int current;

    InOrder(int passages, Deltas on) {
        this.on = on;
        this.passages = Stream.generate(Passage::new).limit(passages).toList();
    }

    /// Where to write the passage at that place.
    Deltas at(int place) {
        return text -> write(place, text);
    }

    /// The passage is this. If something else has been passed on of it, what comes after it would stand at the wrong
    /// place, so nothing is passed on any more.
    synchronized void finish(int place, String answer) {
        passages.get(place).finish(answer);
        while (current < passages.size()) {
            passages.get(current).pass(on);
            if (!passages.get(current).finished) {
                return;
            }
            current++;
        }
    }

    private synchronized void write(int place, String text) {
        passages.get(place).written.append(text);
        if (place == current) {
            passages.get(place).pass(on);
        }
    }

    private static final class Passage {
        private final StringBuilder written = new StringBuilder();
        private int passed;
        private boolean finished;

        void finish(String answer) {
            if (answer.startsWith(written.substring(0, passed))) {
                written.replace(0, written.length(), answer);
                finished = true;
            }
        }

        void pass(Deltas on) {
            if (written.length() > passed) {
                on.add(written.substring(passed));
                passed = written.length();
            }
        }
    }
}
