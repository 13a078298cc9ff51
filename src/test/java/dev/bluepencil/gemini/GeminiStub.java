package dev.bluepencil.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// The Gemini REST API on a free port, answering as a test scripts it.
///
/// ```java
/// try (var gemini = GeminiStub.start().always(GeminiReply.text("I have an apple."))) {
///     gemini.next(GeminiReply.status(503)); // for the next call only
///     …
///     assertThat(gemini.calls()).hasSize(2);
/// }
/// ```
public final class GeminiStub implements AutoCloseable {
    private static final Pattern PATH = Pattern.compile("/v1beta/models/([^/:]+):generateContent");
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<GeminiReply> script = new ConcurrentLinkedQueue<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Call> arrivals = new LinkedBlockingQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch gathering = new CountDownLatch(0);
    private volatile GeminiReply usual = GeminiReply.text("The model's answer.");

    private GeminiStub(HttpServer server) {
        this.server = server;
    }

    public static GeminiStub start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var stub = new GeminiStub(HttpServer.create(address, BACKLOG));
            stub.server.setExecutor(stub.threads);
            stub.server.createContext("/", stub::handle);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For `GEMINI_BASE_URL`.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What every call gets that nothing else is scripted for.
    public GeminiStub always(GeminiReply reply) {
        usual = reply;
        return this;
    }

    /// What the next calls get, one each.
    public GeminiStub next(GeminiReply... replies) {
        script.addAll(List.of(replies));
        return this;
    }

    /// From now on no call is answered before so many have come; those after them go straight through.
    public GeminiStub gather(int howMany) {
        gathering = new CountDownLatch(howMany);
        return this;
    }

    /// What it was asked so far.
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /// Waits until there has been a call with this text that nobody has waited for yet.
    public void awaitCall(String text) throws InterruptedException {
        while (!arrivals.take().text().equals(text)) {
            // somebody else
        }
    }

    /// The most calls that had come at one time before any of them was answered.
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches() || !exchange.getRequestMethod().equals("POST")) {
                GeminiReply.status(404).send(exchange);
                return;
            }
            note(Call.read(path.group(1), exchange));
            var scripted = script.poll();
            waitForTheOthers();
            (scripted == null ? usual : scripted).send(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(Call call) {
        calls.add(call);
        arrivals.add(call);
    }

    private void waitForTheOthers() throws InterruptedException {
        mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        gathering.countDown();
        gathering.await();
        underWay.decrementAndGet();
    }

    /// One request for an answer.
    ///
    /// @param key the API key it came with
    public record Call(String model, String key, JsonNode body) {
        private static final ObjectMapper JSON = new ObjectMapper();

        static Call read(String model, HttpExchange exchange) throws IOException {
            var key = String.valueOf(exchange.getRequestHeaders().getFirst("x-goog-api-key"));
            return new Call(model, key, JSON.readTree(exchange.getRequestBody()));
        }

        public String instruction() {
            return body.at("/systemInstruction/parts/0/text").asText();
        }

        public String text() {
            return body.at("/contents/0/parts/0/text").asText();
        }

        /// Whether the answer is asked for as JSON.
        public boolean wantsJson() {
            return body.at("/generationConfig/responseMimeType").asText().equals("application/json");
        }
    }
}
