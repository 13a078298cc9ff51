package dev.bluepencil;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.gemini.GeminiEngine;
import dev.bluepencil.harness.CheckedEngine;
import dev.bluepencil.harness.LongTexts;
import dev.bluepencil.languagetool.LanguageToolEngine;
import dev.bluepencil.limit.RateLimits;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.post.PostOffice;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.token.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// All that lies outside the process, and the clock; [Main] fills it with the real ones, a test with its own.
///
/// @param engines those that are configured, the preferred one first
/// @param clock ticks in whole milliseconds, which every database keeps
record Ports(Storage storage, Mailer mailer, List<TextEngine> engines, RateLimits limits, InstantSource clock)
        implements AutoCloseable {
    /// How long a text waits for the embedded engine to load before it is told to come back.
    private static final Duration LOADING_PATIENCE = Duration.ofSeconds(20);

    /// What the model is given at a time, in UTF-16 units: about two pages, which it writes in some ten seconds.
    private static final int LONGEST_PASSAGE = 5_000;

    /// Opens what the configuration names.
    static Ports open(Config config) {
        var clock = realClock();
        var steady = new SteadyClock(clock);
        // First, since they make themselves ready while the rest is opened.
        var engines = engines(config, steady);
        var storage = new PatientOpening(config.lifeCycle().storagePatience()).open(config.storage());
        var secret = SigningKey.of(config.tokens()).secret();
        var mailer = PostOffice.open(config.mail(), storage, secret, clock);
        return new Ports(storage, mailer, engines, RateLimits.open(config.limits(), clock, steady), clock);
    }

    /// The computer's time, in whole milliseconds.
    static InstantSource realClock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        limits.close();
        engines.forEach(TextEngine::close);
        mailer.close();
        storage.close();
    }

    /// The model, checked, and given long texts in passages.
    static TextEngine gemini(Secret key, GeminiConfig config, InstantSource clock) {
        return new LongTexts(new CheckedEngine(new GeminiEngine(key, config, clock)), LONGEST_PASSAGE);
    }

    private static List<TextEngine> engines(Config config, InstantSource clock) {
        var engines = new ArrayList<TextEngine>();
        config.gemini().apiKey().ifPresent(key -> engines.add(gemini(key, config.gemini(), clock)));
        if (config.actions().offlineEngine()) {
            engines.add(
                    engines.isEmpty()
                            ? LanguageToolEngine.start(LOADING_PATIENCE)
                            : LanguageToolEngine.standIn(LOADING_PATIENCE));
        }
        return engines;
    }
}
