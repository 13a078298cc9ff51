package dev.bluepencil.metrics;

import dev.bluepencil.http.Traffic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// All that is measured, and who measures it.
///
/// Each watcher is told by one part of the service what happens there, in that part's words; what is not told is
/// looked up when somebody reads.
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Traffic traffic = new HttpTraffic(registry);
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

    /// Measures the process from now on, too: memory, threads, processors. Returns at once.
    public void watchMachine() {
        machine.watch();
    }

    /// As Prometheus reads it.
    Scrape scrape(String accept) {
        var type = ScrapeFormat.of(accept).contentType();
        return new Scrape(type, registry.scrape(type));
    }

    @Override
    public void close() {
        machine.close();
        registry.close();
    }

    record Scrape(String contentType, String text) {}
}
