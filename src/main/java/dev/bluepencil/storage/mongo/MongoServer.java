package dev.bluepencil.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import dev.bluepencil.config.Secret;
import dev.bluepencil.storage.StorageException;
import dev.bluepencil.storage.UnreachableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The server or replica set that a connection string names, and how we speak to it.
record MongoServer(ConnectionString url) {
    /// How long one operation may take, its retries included.
    static final Duration OPERATION_LIMIT = Duration.ofSeconds(8);

    private static final Duration SELECTION_LIMIT = Duration.ofSeconds(5);

    /// @throws StorageException if it is no connection string
    static MongoServer at(Secret url) {
        try {
            return new MongoServer(new ConnectionString(url.value()));
        } catch (IllegalArgumentException | MongoException _) {
            // The driver's own words may quote the password, so they go no further.
            throw new StorageException("MONGODB_URL is not a connection string that works: mongodb://host:port or"
                    + " mongodb+srv://host, with special characters in name and password percent-encoded.");
        }
    }

    /// @throws StorageException if no server answers or lets us in
    MongoBridge open(String databaseName) {
        var client = MongoClients.create(settings());
        try {
            var bridge = new MongoBridge(
                    "MongoDB at " + hosts() + ", database " + databaseName, client, client.getDatabase(databaseName));
            bridge.ping();
            return bridge;
        } catch (IllegalArgumentException e) {
            throw closed(client, new StorageException("DATABASE_NAME is not a name that MongoDB takes.", e));
        } catch (StorageException e) {
            throw closed(client, unusable(e));
        }
    }

    /// What went wrong, in a few words and without addresses or values.
    static String kind(MongoException failure) {
        return switch (failure) {
            case MongoSecurityException _ -> "refuses our user name or password";
            case MongoTimeoutException _ -> "no answer in time";
            default -> failure.getClass().getSimpleName() + " " + failure.getCode();
        };
    }

    /// Reads see only what a majority keeps, and never a secondary that lags, so that a revoked session is
    /// gone at once.
    private MongoClientSettings settings() {
        return MongoClientSettings.builder()
                .applicationName("bluepencil")
                .timeout(OPERATION_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .applyToClusterSettings(
                        it -> it.serverSelectionTimeout(SELECTION_LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                .applyConnectionString(url)
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build();
    }

    private String hosts() {
        return String.join(",", url.getHosts());
    }

    private StorageException unusable(StorageException failure) {
        var problem = problem(failure.getCause());
        return failure.getCause() instanceof MongoTimeoutException
                ? new UnreachableException(problem, failure)
                : new StorageException(problem, failure);
    }

    private String problem(@Nullable Throwable cause) {
        return switch (cause) {
            case MongoSecurityException _ ->
                "MONGODB_URL names " + hosts() + ", which refuses the user name or the password in it.";
            case MongoTimeoutException _ ->
                "MONGODB_URL names " + hosts()
                        + ", where no MongoDB answers; start it, or check host, port and firewall.";
            case MongoException e -> "MONGODB_URL names " + hosts() + ", which cannot be used (" + kind(e) + ").";
            case null, default -> "MONGODB_URL names " + hosts() + ", which did not answer in time.";
        };
    }

    private static StorageException closed(MongoClient client, StorageException failure) {
        client.close();
        return failure;
    }
}
