package dev.bluepencil.gemini.wire;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/// How Gemini is reached: the SDK over an HTTP client of our own, which all its calls share.
public final class Connection implements AutoCloseable {
    /// Always given, since the SDK would else take an address from an environment variable of its own.
    private static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com");

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /// Both are needed: after its one try, the SDK still sleeps if the status is one it would retry.
    private static final HttpRetryOptions NO_RETRIES =
            HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();

    private final LiveCalls calls = new LiveCalls();
    private final ConnectionPool pool;
    private final Client client;

    private Connection(Secret key, GeminiConfig config, boolean rehearsed) {
        pool = new ConnectionPool(config.maxConcurrent(), 1, TimeUnit.MINUTES);
        client = client(rehearsed ? rehearsed(http()) : http(), key, config);
    }

    public static Connection open(Secret key, GeminiConfig config) {
        return new Connection(key, config, false);
    }

    /// A connection that ends in an answer of our own: runs all the code there is, and reaches nobody.
    public static Connection rehearsed(Secret key, GeminiConfig config) {
        return new Connection(key, config, true);
    }

    public Client client() {
        return client;
    }

    /// Cuts off the calls under way. The SDK's own closing lets them run on.
    @Override
    public void close() {
        calls.close();
        client.close();
        pool.evictAll();
    }

    private static Client client(OkHttpClient http, Secret key, GeminiConfig config) {
        return Client.builder()
                .apiKey(key.value())
                .vertexAI(false)
                .clientOptions(ClientOptions.builder().customHttpClient(http).build())
                .httpOptions(HttpOptions.builder()
                        .baseUrl(config.baseUrl().orElse(GOOGLE).toString())
                        .retryOptions(NO_RETRIES)
                        .build())
                .build();
    }

    /// Reading takes as long as the model thinks, so only each call's own timeout limits it. A redirect would carry
    /// the key elsewhere. Blocking calls have no limit in number; the pool keeps as many connections as can be
    /// busy.
    private OkHttpClient http() {
        return new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .connectionPool(pool)
                .eventListener(calls)
                .addInterceptor(new EagerEvents())
                .build();
    }

    private static OkHttpClient rehearsed(OkHttpClient http) {
        return http.newBuilder().addInterceptor(new Rehearsal()).build();
    }
}
