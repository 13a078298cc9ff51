package dev.bluepencil.storage;

import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.bluepencil.config.StorageConfig;
import org.junit.jupiter.api.Test;

/// What holds for a storage of either kind.
interface StorageContract {
    StorageConfig config();

    @Test
    default void answers_while_it_is_open() {
        try (var storage = Storage.open(config())) {
            assertThatNoException().isThrownBy(storage::ping);
        }
    }

    @Test
    default void opens_again_what_it_made() {
        Storage.open(config()).close();

        assertThatNoException().isThrownBy(() -> Storage.open(config()).close());
    }

    @Test
    default void may_be_open_twice_at_once() {
        try (var first = Storage.open(config());
                var second = Storage.open(config())) {
            assertThatNoException().isThrownBy(first::ping);
            assertThatNoException().isThrownBy(second::ping);
        }
    }
}
