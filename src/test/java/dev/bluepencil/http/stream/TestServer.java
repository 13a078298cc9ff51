package dev.bluepencil.http.stream;

import static dev.bluepencil.http.Access.PUBLIC;

import dev.bluepencil.config.AddressBlocks;
import dev.bluepencil.config.HttpConfig;
import dev.bluepencil.http.HttpServer;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A real server with whatever a test has done at `/work`, in a stream at `/stream`, and `/whole` which says whether
/// its thread came interrupted.
final class TestServer implements AutoCloseable {
    private static final HttpConfig CONFIG = new HttpConfig(
            "Bluepencil",
            URI.create("http://localhost"),
            "127.0.0.1",
            0,
            List.of("https://app.example.com"),
            AddressBlocks.NONE,
            10_000,
            Duration.ofMinutes(1),
            Optional.empty());

    final CompletableFuture<UnderWay> underWay = new CompletableFuture<>();
    private final HttpServer server;

    private TestServer(Consumer<Context> work, Consumer<EventStream> events, Duration longestSilence) {
        server = HttpServer.create(CONFIG, ctx -> underWay.complete(ctx.appData(UnderWay.KEY)), List.of(routes -> {
            routes.post("/work", work::accept, PUBLIC);
            routes.post("/stream", ctx -> EventStream.answer(ctx, longestSilence, events), PUBLIC);
            routes.post("/whole", TestServer::answerWhole, PUBLIC);
        }));
        server.start();
    }

    static TestServer of(Consumer<Context> work) {
        return new TestServer(work, _ -> {}, Duration.ofHours(1));
    }

    static TestServer ofEvents(Consumer<EventStream> events) {
        return ofEvents(Duration.ofHours(1), events);
    }

    static TestServer ofEvents(Duration longestSilence, Consumer<EventStream> events) {
        return new TestServer(_ -> {}, events, longestSilence);
    }

    Caller caller() throws IOException {
        return new Caller(server.port());
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private static void answerWhole(Context ctx) {
        ctx.result(Thread.currentThread().isInterrupted() ? "interrupted" : "whole");
    }
}
