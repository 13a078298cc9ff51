package dev.bluepencil.http.docs;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made once, when it is first asked for; any number of threads may ask.
final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        var value = made;
        return value == null ? make() : value;
    }

    private synchronized T make() {
        var value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
