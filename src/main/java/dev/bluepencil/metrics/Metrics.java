package dev.bluepencil.metrics;

import dev.bluepencil.audit.SecurityEventStore;
import dev.bluepencil.code.OneTimeCodeStore;
import dev.bluepencil.editor.SourceWatch;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.http.Traffic;
import dev.bluepencil.limit.RateLimits;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.password.HashingPool;
import dev.bluepencil.password.HashingWatch;
import dev.bluepencil.storage.Storage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is measured, and who measures it.
///
/// Each watcher is told by one part of the service what happens there, in that part's words; what is not told is
/// looked up when somebody reads.
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Traffic traffic = new HttpTraffic(registry);
    private final HashingMeters hashing = new HashingMeters(registry);
    private final Map<String, Counter> logged =
            Stream.of("error", "warn", "info").collect(Collectors.toMap(level -> level, this::lines));
    private final MachineMetrics machine = new MachineMetrics(registry);

    /// @param version which Bluepencil this is
    public Metrics(String version) {
        Gauge.builder("bluepencil.info", () -> 1)
                .description("Which Bluepencil this is")
                .tag("version", version)
                .register(registry);
    }

    public Traffic traffic() {
        return traffic;
    }

    public HashingWatch hashing() {
        return hashing;
    }

    public SourceWatch sources() {
        return new SourceMeters(registry);
    }

    /// The same engines, of which everything is measured from now on.
    public List<TextEngine> measured(List<TextEngine> engines) {
        return engines.stream().map(this::measured).toList();
    }

    public SecurityEventStore counted(SecurityEventStore events) {
        return new CountedEvents(events, registry);
    }

    public OneTimeCodeStore counted(OneTimeCodeStore codes) {
        return new CountedCodes(codes, registry);
    }

    public RateLimits counted(RateLimits limits) {
        return new CountedLimits(limits, registry);
    }

    public void watch(Storage storage) {
        new StorageMeters(registry).watch(storage);
    }

    public void watch(Mailer mailer, InstantSource clock) {
        mailer.watchedBy(new MailMeters(mailer, clock, registry));
    }

    public void watch(HashingPool pool) {
        hashing.watch(pool);
    }

    /// Measures the process from now on, too: memory, threads, processors.
    public void watchMachine() {
        machine.watch();
    }

    /// A line of that level went into the log.
    public void logged(String level) {
        var counter = logged.get(level);
        if (counter != null) {
            counter.increment();
        }
    }

    private Counter lines(String level) {
        return Counter.builder("bluepencil.log.lines")
                .description("Lines in the log")
                .tag("level", level)
                .register(registry);
    }

    /// As Prometheus reads it.
    Scrape scrape(String accept) {
        var type = ScrapeFormat.of(accept).contentType();
        return new Scrape(type, registry.scrape(type));
    }

    private TextEngine measured(TextEngine engine) {
        var meters = new EngineMeters(engine, registry);
        engine.watchedBy(meters);
        return new MeasuredEngine(engine, meters);
    }

    @Override
    public void close() {
        machine.close();
        registry.close();
    }

    record Scrape(String contentType, String text) {}
}
