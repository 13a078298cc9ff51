package dev.bluepencil.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The Gemini REST API on a free port, answering as a test scripts it, at one go and streamed.
///
/// ```java
/// try (var gemini = GeminiStub.start().always(GeminiReply.text("I have an apple."))) {
///     gemini.next(GeminiReply.status(503)); // for the next call only
///     …
///     assertThat(gemini.calls()).hasSize(2);
/// }
/// ```
///
/// It reads from each connection all the time, so that it knows at once when a caller has gone.
public final class GeminiStub implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Queue<GeminiReply> script = new ConcurrentLinkedQueue<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Call> arrivals = new LinkedBlockingQueue<>();
    private final BlockingQueue<Call> departures = new LinkedBlockingQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch gathering = new CountDownLatch(0);
    private volatile GeminiReply usual = GeminiReply.text("The model's answer.");

    private GeminiStub(ServerSocket server) {
        this.server = server;
    }

    public static GeminiStub start() {
        try {
            var stub = new GeminiStub(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
            Thread.startVirtualThread(stub::accept);
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For `GEMINI_BASE_URL`.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
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

    /// Waits until there has been a call that nobody has waited for yet.
    public void awaitCall() throws InterruptedException {
        arrivals.take();
    }

    /// Waits until there has been a call with this text that nobody has waited for yet.
    public void awaitCall(String text) throws InterruptedException {
        while (!arrivals.take().text().equals(text)) {
            // somebody else
        }
    }

    /// Waits until a caller with this text, whom nobody has waited for yet, has gone before the end of the answer.
    public void awaitDeparture(String text) throws InterruptedException {
        while (!departures.take().text().equals(text)) {
            // somebody else
        }
    }

    /// The most calls that had come at one time before any of them was answered.
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    /// How many connections are open, whether a call is on them or not.
    public int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = server.accept();
                connections.add(connection);
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (IOException _) {
            // closed
        }
    }

    /// Reads ahead while an answer is under way: what comes then is the end of the connection.
    private void serve(Socket connection) {
        var answering = Optional.<Answering>empty();
        try (connection) {
            connection.setTcpNoDelay(true);
            var in = new BufferedInputStream(connection.getInputStream());
            for (var request = StubRequest.read(in); request.isPresent(); request = StubRequest.read(in)) {
                if (answering.isPresent()) {
                    answering.get().thread().join();
                }
                answering = Optional.of(answer(request.get(), connection));
            }
        } catch (IOException | InterruptedException _) {
            // the caller has gone, or the test is over
        } finally {
            connections.remove(connection);
            answering.ifPresent(this::leave);
        }
    }

    private Answering answer(StubRequest request, Socket connection) throws IOException {
        var call = request.call().orElse(Call.UNKNOWN);
        var exchange = new GeminiExchange(call, connection);
        return new Answering(exchange, Thread.startVirtualThread(() -> handle(call, exchange)));
    }

    private void leave(Answering answering) {
        if (!answering.exchange().isOver()) {
            departures.add(answering.exchange().call());
            answering.thread().interrupt();
        }
    }

    private void handle(Call call, GeminiExchange exchange) {
        try {
            if (call.equals(Call.UNKNOWN)) {
                GeminiReply.status(404).send(exchange);
                return;
            }
            // First, so that who waited for the call knows that its reply is no longer there for the next.
            var scripted = script.poll();
            calls.add(call);
            arrivals.add(call);
            waitForTheOthers();
            (scripted == null ? usual : scripted).send(exchange);
            exchange.end();
        } catch (IOException | InterruptedException _) {
            // the caller has gone, or the test is over
        }
    }

    private void waitForTheOthers() throws InterruptedException {
        mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            gathering.countDown();
            gathering.await();
        } finally {
            underWay.decrementAndGet();
        }
    }

    /// An answer under way on a connection.
    private record Answering(GeminiExchange exchange, Thread thread) {}

    /// One request for an answer.
    ///
    /// @param key the API key it came with
    /// @param isStreamed whether the answer is asked for as a stream of events
    public record Call(String model, String key, boolean isStreamed, JsonNode body) {
        private static final Call UNKNOWN = new Call("", "", false, MissingNode.getInstance());

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
