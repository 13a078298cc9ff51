package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.gemini.GeminiStub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// The whole service before a scripted model, with somebody signed in.
final class GeminiApp implements AutoCloseable {
    static final String KEY = "key-4711";

    final GeminiStub gemini;
    final TestApp app;
    final Client client;
    final Client.Tokens ada;

    /// @param standIns the engines after Gemini
    GeminiApp(Path folder, Map<String, String> settings, TextEngine... standIns) throws InterruptedException {
        gemini = GeminiStub.start();
        var all = new HashMap<>(settings);
        all.put("GEMINI_BASE_URL", gemini.url().toString());
        var engines = new ArrayList<TextEngine>();
        engines.add(Ports.gemini(new Secret(KEY), Config.from(all).gemini(), dayAfterDay()));
        engines.addAll(List.of(standIns));
        app = TestApp.in(folder, all, engines);
        client = app.client;
        ada = app.signedIn("ada@example.com");
    }

    /// Runs all errands at once, each with a text of its own: the streamed ones have a line break at the end.
    Map<Errand, Errand.Seen> runAll(String text) throws InterruptedException, ExecutionException {
        var running = new LinkedHashMap<Errand, Future<Errand.Seen>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var errand : Errand.all()) {
                Callable<Errand.Seen> run = () -> errand.run(client, textOf(errand, text), ada);
                running.put(errand, threads.submit(run));
            }
        }
        var seen = new LinkedHashMap<Errand, Errand.Seen>();
        for (var errand : running.entrySet()) {
            seen.put(errand.getKey(), errand.getValue().get());
        }
        return seen;
    }

    static String textOf(Errand errand, String text) {
        return errand.isStreamed() ? text + "\n" : text;
    }

    int usedCharacters() {
        return used("characters");
    }

    int usedRequests() {
        return used("requests");
    }

    private int used(String what) {
        return client.get("/usage", ada)
                .expect(200)
                .json()
                .path(what)
                .path("used")
                .asInt();
    }

    /// So that no outage keeps the next call away.
    private static InstantSource dayAfterDay() {
        var days = new AtomicLong();
        return () -> Instant.EPOCH.plus(Duration.ofDays(days.incrementAndGet()));
    }

    @Override
    public void close() {
        app.close();
        gemini.close();
    }
}
