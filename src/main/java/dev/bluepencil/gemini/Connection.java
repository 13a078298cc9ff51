package dev.bluepencil.gemini;

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
record Connection(OkHttpClient http, Client client) implements AutoCloseable {
    /// Always given, since the SDK would else take an address from an environment variable of its own.
    private static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com");

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /// Both are needed: after its one try, the SDK still sleeps if the status is one it would retry.
    private static final HttpRetryOptions NO_RETRIES =
            HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();

    static Connection open(Secret key, GeminiConfig config) {
        return over(http(config), key, config);
    }

    /// A connection that ends in an answer of our own: runs all the code there is, and reaches nobody.
    static Connection rehearsed(Secret key, GeminiConfig config) {
        return over(new OkHttpClient.Builder().addInterceptor(new Rehearsal()).build(), key, config);
    }

    /// Cuts off the calls under way. The SDK's own closing lets them run on.
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        client.close();
    }

    private static Connection over(OkHttpClient http, Secret key, GeminiConfig config) {
        var client = Client.builder()
                .apiKey(key.value())
                .vertexAI(false)
                .clientOptions(ClientOptions.builder().customHttpClient(http).build())
                .httpOptions(HttpOptions.builder()
                        .baseUrl(config.baseUrl().orElse(GOOGLE).toString())
                        .retryOptions(NO_RETRIES)
                        .build())
                .build();
        return new Connection(http, client);
    }

    /// Reading takes as long as the model thinks, so only each call's own timeout limits it. A redirect would carry the
    /// key elsewhere. Blocking calls have no limit in number; the pool keeps as many connections as can be busy.
    private static OkHttpClient http(GeminiConfig config) {
        return new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .connectionPool(new ConnectionPool(config.maxConcurrent(), 1, TimeUnit.MINUTES))
                .build();
    }
}
