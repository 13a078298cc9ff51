package dev.bluepencil.seed;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with the files of a folder, collected so that whoever wrote them sees it all at once.
final class Faults {
    private final String folder;
    private final List<String> all = new ArrayList<>();

    Faults(String folder) {
        this.folder = folder;
    }

    /// @param what completes the sentence that the file's name begins
    void add(String file, String what) {
        all.add(file + " " + what);
    }

    /// What is wrong with the folder as such.
    void add(String what) {
        all.add(what);
    }

    boolean any() {
        return !all.isEmpty();
    }

    /// @throws SeedException if anything was wrong
    void check() {
        if (any()) {
            throw new SeedException(folder, all);
        }
    }
}
