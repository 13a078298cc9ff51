package dev.bluepencil.library;

import java.util.BitSet;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/// The places that an account has for templates of its own. One that adds a template takes any free one, which a unique
/// index lets nobody else have: so no two can take the last.
final class Slots {
    private Slots() {}

    /// A free one, seldom the one that others at the same moment are given; none if there are `most` already.
    static OptionalInt free(Collection<Integer> taken, int most) {
        if (taken.size() >= most) {
            return OptionalInt.empty();
        }
        var used = new BitSet(most);
        taken.forEach(used::set);
        int slot = used.nextClearBit(ThreadLocalRandom.current().nextInt(most));
        return OptionalInt.of(slot < most ? slot : used.nextClearBit(0));
    }
}
