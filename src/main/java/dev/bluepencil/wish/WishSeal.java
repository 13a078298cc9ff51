package dev.bluepencil.wish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bluepencil.config.Secret;
import dev.bluepencil.storage.SealingKey;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Keeps what wishes are about, and whom, from everyone who can read the database.
final class WishSeal {
    private static final String PURPOSE = "bluepencil: wishes that wait";

    /// An older node may open the wish of a newer one.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SealingKey key;

    private WishSeal(SealingKey key) {
        this.key = key;
    }

    static WishSeal of(Secret secret) {
        return new WishSeal(SealingKey.of(secret, PURPOSE));
    }

    SealedWish close(Wish wish, Instant now) {
        var id = WishId.random();
        try {
            return new SealedWish(id, now, key.seal(id.value(), JSON.writeValueAsBytes(wish)));
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("A wish could not be sealed."); // the cause may quote it
        }
    }

    /// Empty if the wish was sealed with another secret, changed since, or is of a kind that this node does not know.
    Optional<Wish> open(SealedWish sealed) {
        return key.open(sealed.id().value(), sealed.content()).flatMap(WishSeal::read);
    }

    private static Optional<Wish> read(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, Wish.class));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
