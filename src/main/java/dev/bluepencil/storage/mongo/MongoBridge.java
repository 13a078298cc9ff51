package dev.bluepencil.storage.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.bluepencil.config.Secret;
import dev.bluepencil.storage.StorageException;
import dev.bluepencil.storage.StorageWatch;
import dev.bluepencil.storage.StorageWatch.Work;
import dev.bluepencil.storage.WatchedWork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/// A MongoDB database, for code that waits: a publisher of the driver goes in, what it sends comes out.
///
/// Every wait ends: with the answer, or with a [StorageException] once the deadline is over or the thread is
/// interrupted (the interrupt is restored). A write is acknowledged by most servers of a replica set, from
/// their journals.
public final class MongoBridge implements AutoCloseable {
    /// The driver gives up before this; it is for a driver that does not.
    private static final Duration DEADLINE = MongoServer.OPERATION_LIMIT.plusSeconds(2);
    /// Indexes are made at start, perhaps over all that is there.
    private static final Duration INDEX_LIMIT = Duration.ofMinutes(10);

    private final String name;
    private final MongoClient client;
    private final MongoDatabase database;
    private final WatchedWork work = new WatchedWork();

    MongoBridge(String name, MongoClient client, MongoDatabase database) {
        this.name = name;
        this.client = client;
        this.database = database;
    }

    /// Connects to the server that a connection string names.
    ///
    /// @throws StorageException if it is not one, or if no server answers within seconds or lets us in
    public static MongoBridge open(Secret url, String databaseName) {
        return MongoServer.at(url).open(databaseName);
    }

    /// What and where it is, for people.
    public String name() {
        return name;
    }

    public void watchedBy(StorageWatch watch) {
        work.watchedBy(watch);
    }

    public MongoCollection<Document> collection(String collection) {
        return database.getCollection(collection);
    }

    /// The first item, if there is any.
    public <T> Optional<T> first(Publisher<T> publisher) {
        return await(publisher, 1, DEADLINE).stream().findFirst();
    }

    /// All items, in order.
    public <T> List<T> all(Publisher<T> publisher) {
        return await(publisher, Integer.MAX_VALUE, DEADLINE);
    }

    /// Returns once the publisher is through.
    public void done(Publisher<?> publisher) {
        await(publisher, Integer.MAX_VALUE, DEADLINE);
    }

    /// Whether the write was done; `false` if a unique index has such a value already.
    public boolean unlessTaken(Publisher<?> write) {
        try {
            done(write);
            return true;
        } catch (StorageException e) {
            return refuseTaken(e, false);
        }
    }

    /// What came of the write; empty if a unique index has such a value already.
    public <T> Optional<T> resultUnlessTaken(Publisher<T> write) {
        try {
            return Optional.of(first(write).orElseThrow());
        } catch (StorageException e) {
            return refuseTaken(e, Optional.empty());
        }
    }

    /// Makes an index, unless it is there already.
    public void index(String collection, Bson keys, IndexOptions options) {
        var patient = collection(collection).withTimeout(INDEX_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        await(patient.createIndex(keys, options), 1, INDEX_LIMIT);
    }

    /// Makes an index by which the server clears documents away, so long after the time in the field; a bonus that
    /// nothing relies on.
    public void expiryIndex(String collection, String field, Duration after) {
        var options = new IndexOptions().expireAfter(after.toSeconds(), TimeUnit.SECONDS);
        index(collection, Indexes.ascending(field), options);
    }

    /// Returns once the server has answered.
    public void ping() {
        done(database.runCommand(new Document("ping", 1)));
    }

    @Override
    public void close() {
        client.close();
    }

    private <T> List<T> await(Publisher<T> publisher, int most, Duration deadline) {
        return work.done(Work.OPERATION, () -> awaitUnwatched(publisher, most, deadline), MongoBridge::isFailure);
    }

    private <T> List<T> awaitUnwatched(Publisher<T> publisher, int most, Duration deadline) {
        try {
            return Answer.of(publisher, most).within(deadline);
        } catch (TimeoutException e) {
            throw new StorageException(name + " did not answer within " + deadline.toSeconds() + " seconds.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("The wait for " + name + " was interrupted.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static <T> T refuseTaken(StorageException failure, T answer) {
        if (failure.getCause() instanceof MongoServerException refusal && isDuplicate(refusal)) {
            return answer;
        }
        throw failure;
    }

    private RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case MongoException mongo ->
                new StorageException(name + " failed (" + MongoServer.kind(mongo) + ").", mongo);
            case RuntimeException ours -> ours;
            case null, default -> new StorageException(name + " failed.", cause);
        };
    }

    /// A value that is taken is an answer, and who is interrupted waits no longer.
    private static boolean isFailure(StorageException failure) {
        return switch (failure.getCause()) {
            case MongoException refusal -> !isDuplicate(refusal);
            case InterruptedException _ -> false;
            case null, default -> true;
        };
    }

    private static boolean isDuplicate(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
