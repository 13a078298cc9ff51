package dev.bluepencil.languagetool;

import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Humanize;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import dev.bluepencil.engine.EngineState;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.engine.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// LanguageTool, embedded: corrects English, and other languages whose modules are added, on this machine, with no
/// account anywhere.
///
/// Loads in the background, which takes some seconds, and never keeps the JVM from exiting. Other
/// dialects and languages load with their first text. It rewrites nothing, so the tone, audience and
/// length that `improve` may name go unheeded.
public final class LanguageToolEngine implements TextEngine {
    private static final Logger log = LoggerFactory.getLogger(LanguageToolEngine.class);

    private static final Brief USUAL = new Brief(Dialect.UNSTATED, Remit.CORRECTION);
    private static final EngineAnswer LOADING = unavailable("The embedded engine is still loading.");
    private static final EngineAnswer CLOSED = unavailable("The service is shutting down.");

    private final Duration patience;
    private final Desk desk;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile EngineState state = EngineState.LOADING;
    private volatile boolean closed;

    LanguageToolEngine(Duration patience, int cores, Function<Brief, Proofreader> loader) {
        this.patience = patience;
        this.desk = new Desk(cores, loader);
    }

    /// Starts an engine, which loads from now on.
    ///
    /// @param patience how long a call waits while the engine loads, and then for its turn and the work itself
    public static LanguageToolEngine start(Duration patience) {
        return start(patience, Runtime.getRuntime().availableProcessors(), Proofreader::load);
    }

    static LanguageToolEngine start(Duration patience, int cores, Function<Brief, Proofreader> loader) {
        var engine = new LanguageToolEngine(patience, cores, loader);
        engine.prepare();
        return engine;
    }

    /// One that stands in for another and loads once it is told to prepare.
    ///
    /// @param patience as for [#start]
    public static LanguageToolEngine standIn(Duration patience) {
        return new LanguageToolEngine(patience, Runtime.getRuntime().availableProcessors(), Proofreader::load);
    }

    @Override
    public String name() {
        return "languagetool";
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.FIX_GRAMMAR, Action.IMPROVE);
    }

    /// The languages it corrects: English, and those whose LanguageTool module is on the class path. They load with
    /// their first text.
    @Override
    public Set<Language> languages() {
        return Dialect.languages();
    }

    @Override
    public EngineState state() {
        return state;
    }

    @Override
    public void prepare() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().name("languagetool-loader").daemon().start(this::load);
        }
    }

    @Override
    public EngineAnswer apply(Attempt attempt) {
        return switch (attempt.assignment()) {
            case FixGrammar(var text, var language) ->
                language.isPresent()
                        ? proofread(Dialect.of(language.get()), Remit.CORRECTION, text, attempt.deadline())
                        : proofread(Remit.CORRECTION, text, attempt.deadline());
            case Improve improve -> proofread(Remit.CORRECTION_AND_STYLE, improve.text(), attempt.deadline());
            case Translate _ -> throw notOneOfOurs();
            case Humanize _ -> throw notOneOfOurs();
        };
    }

    /// Ends all work at once; calls under way are told that the engine is unavailable.
    @Override
    public void close() {
        closed = true;
        loaded.countDown();
        desk.close();
    }

    private void load() {
        long start = System.nanoTime();
        try {
            desk.prepare(USUAL);
            state = EngineState.READY;
            log.info("the embedded engine is ready, ms={}", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (IOException | RuntimeException | LinkageError e) {
            state = EngineState.FAILED;
            log.error("the embedded engine cannot be loaded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            loaded.countDown();
        }
    }

    /// In English, unless it proves to be in another language that is installed.
    private EngineAnswer proofread(Remit remit, String text, Deadline deadline) {
        var answer = proofread(new Brief(Dialect.UNSTATED, remit), text, deadline);
        return answer instanceof Unsupported ? proofread(Dialect.guess(text), remit, text, deadline) : answer;
    }

    private EngineAnswer proofread(Optional<Dialect> dialect, Remit remit, String text, Deadline deadline) {
        return dialect.map(known -> proofread(new Brief(known, remit), text, deadline))
                .orElseGet(LanguageToolEngine::unknownLanguage);
    }

    private EngineAnswer proofread(Brief brief, String text, Deadline deadline) {
        try {
            return loaded.await(nanosLeft(deadline), TimeUnit.NANOSECONDS)
                    ? proofreadNow(brief, text, deadline)
                    : LOADING;
        } catch (RejectedExecutionException e) {
            return closed ? CLOSED : unavailable("The embedded engine is busy.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable("The call was interrupted.");
        }
    }

    private EngineAnswer proofreadNow(Brief brief, String text, Deadline deadline) throws InterruptedException {
        return switch (state) {
            case READY -> outcome(brief, desk.submit(brief, text), deadline);
            case LOADING -> CLOSED;
            case FAILED, DOWN, MISCONFIGURED ->
                new Misconfigured("The embedded engine cannot be loaded; the log says why.");
        };
    }

    private EngineAnswer outcome(Brief brief, Future<Optional<String>> work, Deadline deadline)
            throws InterruptedException {
        try {
            return work.get(nanosLeft(deadline), TimeUnit.NANOSECONDS)
                    .map(text -> answered(text, brief.dialect()))
                    .orElseGet(LanguageToolEngine::unknownLanguage);
        } catch (TimeoutException e) {
            return new TimedOut();
        } catch (CancellationException e) {
            return CLOSED;
        } catch (ExecutionException e) {
            return closed ? CLOSED : failed(e);
        } finally {
            work.cancel(true);
        }
    }

    /// Until our own patience ends, or the caller's.
    private long nanosLeft(Deadline deadline) {
        return Math.min(patience.toNanos(), deadline.left().toNanos());
    }

    private static EngineAnswer unknownLanguage() {
        var known = Dialect.languages().stream()
                .map(language -> language.locale().getDisplayLanguage(Locale.ENGLISH))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Unsupported(
                "language",
                "is not one that the embedded engine knows: it corrects " + known
                        + "; setting GEMINI_API_KEY adds the others");
    }

    private static EngineAnswer answered(String text, Dialect dialect) {
        return new Answered(text, Optional.of(dialect.language()), Optional.empty(), Tokens.NONE);
    }

    /// Logs the kind and the place only: LanguageTool puts the text into its messages.
    private static EngineAnswer failed(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        log.error(
                "the embedded engine failed at a text, {} at {}",
                root.getClass().getName(),
                root.getStackTrace()[0]);
        return new Failed("The embedded engine could not deal with this text.");
    }

    private static IllegalArgumentException notOneOfOurs() {
        return new IllegalArgumentException("the embedded engine only corrects and improves");
    }

    private static EngineAnswer unavailable(String reason) {
        return new Unavailable(reason, Duration.ofSeconds(5));
    }
}
