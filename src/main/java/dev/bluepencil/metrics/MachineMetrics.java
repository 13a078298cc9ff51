package dev.bluepencil.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jdk.management.VirtualThreadSchedulerMXBean;

/// The process itself: memory, garbage, threads, virtual ones included, processors and files.
final class MachineMetrics implements AutoCloseable {
    private final MeterRegistry registry;
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    MachineMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch() {
        var binders = List.of(
                garbage,
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
        binders.forEach(it -> it.bindTo(registry));
        watchVirtualThreads();
    }

    @Override
    public void close() {
        garbage.close();
    }

    /// By what the scheduler says itself; the flight recorder, which Micrometer would ask, costs a start a second.
    private void watchVirtualThreads() {
        gauge("mounted", "Virtual threads that run", it -> it.getMountedVirtualThreadCount());
        gauge("queued", "Virtual threads that wait to run", it -> it.getQueuedVirtualThreadCount());
        gauge("carriers", "Threads that run virtual ones", it -> it.getPoolSize());
        gauge("parallelism", "How many virtual threads are to run at once", it -> it.getParallelism());
    }

    private void gauge(String name, String what, ToDoubleFunction<VirtualThreadSchedulerMXBean> reading) {
        var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        Gauge.builder("jvm.threads.virtual." + name, scheduler, reading)
                .description(what)
                .register(registry);
    }
}
