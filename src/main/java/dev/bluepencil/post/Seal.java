package dev.bluepencil.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bluepencil.config.Secret;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.post.smtp.PostedLetter;
import dev.bluepencil.storage.SealingKey;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Keeps what letters say, and to whom, from everyone who can read the database.
final class Seal {
    private static final String PURPOSE = "bluepencil: letters that wait";

    /// An older node may open the letter of a newer one.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SealingKey key;

    private Seal(SealingKey key) {
        this.key = key;
    }

    static Seal of(Secret secret) {
        return new Seal(SealingKey.of(secret, PURPOSE));
    }

    SealedLetter close(PostedLetter posted, Instant worthUntil) {
        var letter = posted.letter();
        var content = new Content(letter.to().value(), letter.subject(), letter.text(), letter.html());
        return new SealedLetter(posted.id(), posted.postedAt(), worthUntil, encrypt(content, posted.id()));
    }

    /// Empty if the letter was sealed with another secret, or changed since.
    Optional<PostedLetter> open(SealedLetter sealed) {
        return key.open(sealed.id().value(), sealed.content())
                .flatMap(Seal::read)
                .map(letter -> new PostedLetter(sealed.id(), sealed.postedAt(), letter));
    }

    private String encrypt(Content content, LetterId id) {
        try {
            return key.seal(id.value(), JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("A letter could not be sealed."); // the cause may quote it
        }
    }

    private static Optional<Letter> read(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, Content.class).letter());
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private record Content(String to, String subject, String text, String html) {
        Letter letter() {
            return new Letter(new EmailAddress(to), subject, text, html);
        }
    }
}
