package dev.bluepencil.storage.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.StorageException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;

final class MongoBridgeTest {
    @AutoClose
    private final EmptyMongo mongo = new EmptyMongo();

    @AutoClose
    private final MongoBridge bridge = MongoBridge.open(
            mongo.config().mongodbUrl().orElseThrow(), mongo.config().databaseName());

    @Test
    void finds_nothing_where_nothing_is() {
        assertThat(bridge.first(bridge.collection("notes").find())).isEmpty();
        assertThat(bridge.all(bridge.collection("notes").find())).isEmpty();
    }

    @Test
    void hands_out_the_first_or_all() {
        bridge.done(bridge.collection("notes").insertMany(List.of(note("a"), note("b"), note("c"))));

        assertThat(bridge.first(bridge.collection("notes").find())).contains(note("a"));
        assertThat(bridge.all(bridge.collection("notes").find())).containsExactly(note("a"), note("b"), note("c"));
    }

    @Test
    void of_many_that_write_the_same_id_one_is_told_it_did() throws InterruptedException, ExecutionException {
        assertThat(Race.winners(
                        _ -> bridge.unlessTaken(bridge.collection("notes").insertOne(note("a")))))
                .isEqualTo(1);
    }

    @Test
    void keeps_values_out_of_failures() {
        bridge.index("notes", Indexes.ascending("word"), new IndexOptions().unique(true));
        bridge.done(bridge.collection("notes").insertOne(note("a").append("word", "s3cret")));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> bridge.done(
                        bridge.collection("notes").insertOne(note("b").append("word", "s3cret"))))
                .withMessageNotContaining("s3cret");
    }

    @Test
    void makes_an_index_once() {
        bridge.index("notes", Indexes.ascending("word"), new IndexOptions().unique(true));
        bridge.index("notes", Indexes.ascending("word"), new IndexOptions().unique(true));

        assertThat(bridge.all(bridge.collection("notes").listIndexes())).hasSize(2);
    }

    @Test
    void hands_on_what_goes_wrong_on_our_side() {
        Publisher<Document> broken = subscriber -> {
            subscriber.onSubscribe(new Recording());
            subscriber.onError(new IllegalStateException("no codec"));
        };

        assertThatIllegalStateException().isThrownBy(() -> bridge.first(broken)).withMessage("no codec");
    }

    @Test
    void gives_up_when_interrupted_and_stays_interrupted() {
        var work = new Recording();
        Publisher<Document> silent = subscriber -> subscriber.onSubscribe(work);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> bridge.first(silent));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(work.cancelled).isTrue();
    }

    @Test
    void changes_one_document_for_one_of_many() throws InterruptedException, ExecutionException {
        bridge.done(bridge.collection("notes").insertOne(note("a").append("spent", false)));
        var unspent = new Document("_id", "a").append("spent", false);
        var spend = new Document("$set", new Document("spent", true));

        assertThat(Race.winners(_ -> bridge.first(bridge.collection("notes").updateOne(unspent, spend))
                                .orElseThrow()
                                .getModifiedCount()
                        == 1))
                .isEqualTo(1);
        assertThat(bridge.first(bridge.collection("notes").find(eq("_id", "a"))))
                .isPresent();
    }

    private static Document note(String id) {
        return new Document("_id", id);
    }

    private static final class Recording implements Subscription {
        private final AtomicBoolean cancelled = new AtomicBoolean();

        @Override
        public void request(long items) {}

        @Override
        public void cancel() {
            cancelled.set(true);
        }
    }
}
