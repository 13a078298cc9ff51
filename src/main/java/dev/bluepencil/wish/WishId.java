package dev.bluepencil.wish;

import java.util.UUID;

/// Names one wish.
record WishId(String value) {
    static WishId random() {
        return new WishId(UUID.randomUUID().toString());
    }
}
