package dev.bluepencil.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.java21.instrument.binder.jdk.VirtualThreadMetrics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The process itself: memory, garbage, threads, virtual ones included, processors and files.
final class MachineMetrics implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MachineMetrics.class);

    private final MeterRegistry registry;
    private final List<AutoCloseable> watching = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    MachineMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// In the background, since the flight recorder that knows of virtual threads takes a while to start.
    ///
    /// @param whenSo run once that is so
    void watch(Runnable whenSo) {
        Thread.ofPlatform().daemon().name("machine-metrics").start(() -> {
            bind();
            whenSo.run();
        });
    }

    private void bind() {
        var gc = new JvmGcMetrics();
        watching.add(gc);
        for (MeterBinder binder : List.<MeterBinder>of(
                new JvmMemoryMetrics(),
                gc,
                new JvmThreadMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics())) {
            binder.bindTo(registry);
        }
        bindVirtualThreads();
        if (closed) {
            close(); // the service was closed meanwhile
        }
    }

    private void bindVirtualThreads() {
        try {
            var virtualThreads = new VirtualThreadMetrics();
            watching.add(virtualThreads);
            virtualThreads.bindTo(registry);
        } catch (IllegalStateException e) {
            log.debug("virtual threads are not measured, since the process ends", e);
        } catch (RuntimeException | LinkageError e) {
            // Such as in a container without a folder for temporary files.
            log.warn("virtual threads are not measured: {}", e.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
        for (var each : watching) {
            try {
                each.close();
            } catch (Exception e) {
                log.debug("a measurement did not end in order", e);
            }
        }
    }
}
