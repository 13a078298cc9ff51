package dev.bluepencil.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

final class DailyFilesTest {
    private static final long MB = 1024 * 1024;

    private final LoggerContext context = new LoggerContext();
    private final Instant now = Clock.systemUTC().instant();
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    private final Path folder;
    private final Path file;

    DailyFilesTest(@TempDir Path folder) {
        this.folder = folder;
        context.setMDCAdapter(MDC.getMDCAdapter());
        file = folder.resolve("bluepencil.log");
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void each_day_begins_a_file_and_that_of_the_day_before_is_zipped() throws IOException {
        var appender = appender();
        at(now, appender).doAppend(line("yesterday"));
        at(now.plus(Duration.ofDays(1)), appender).doAppend(line("today"));
        appender.stop(); // waits for the zipping

        assertThat(file).hasContent("today");
        assertThat(unzipped(zip(today, 0))).isEqualTo("yesterday\n");
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_large_file_is_put_away_the_same_day() throws IOException {
        grow(file, 101 * MB);
        var appender = appender();
        at(now.plus(Duration.ofMinutes(2)), appender).doAppend(line("after"));
        appender.stop();

        assertThat(file).hasContent("after");
        assertThat(zip(today, 0)).exists();
    }

    @Test
    void files_of_long_ago_are_deleted_at_start() throws IOException {
        Files.createFile(zip(today.minusDays(29), 0));
        Files.createFile(zip(today.minusDays(40), 0));
        Files.createFile(zip(today.minusDays(40), 1));
        Files.createFile(folder.resolve("somebody-elses.log.gz"));
        appender().stop();

        assertThat(names())
                .containsExactlyInAnyOrder("bluepencil.log", name(today.minusDays(29), 0), "somebody-elses.log.gz");
    }

    @Test
    void the_oldest_are_deleted_where_all_together_are_too_large() throws IOException {
        for (int days = 1; days <= 3; days++) {
            grow(zip(today.minusDays(days), 0), 900 * MB);
        }
        appender().stop();

        assertThat(names())
                .containsExactlyInAnyOrder("bluepencil.log", name(today.minusDays(1), 0), name(today.minusDays(2), 0));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobody_else_can_read_them() throws IOException {
        var made = folder.resolve("made/here");
        for (var place : List.of(folder, made)) {
            var appender = appender(place);
            assertThat(permissions(place.resolve("bluepencil.log"))).isEqualTo("rw-------");
            at(now, appender).doAppend(line("yesterday"));
            at(now.plus(Duration.ofDays(1)), appender).doAppend(line("today"));
            assertThat(permissions(place.resolve("bluepencil.log"))).isEqualTo("rw-------");
            appender.stop();
        }
        assertThat(permissions(made)).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private RollingFileAppender<ILoggingEvent> appender() {
        return appender(folder);
    }

    private RollingFileAppender<ILoggingEvent> appender(Path folder) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        return DailyFiles.in(folder, encoder, context);
    }

    private static RollingFileAppender<ILoggingEvent> at(Instant time, RollingFileAppender<ILoggingEvent> appender) {
        ((TimeBasedRollingPolicy<?>) appender.getRollingPolicy())
                .getTimeBasedFileNamingAndTriggeringPolicy()
                .setCurrentTime(time.toEpochMilli());
        return appender;
    }

    private ILoggingEvent line(String words) {
        return new LoggingEvent("", context.getLogger("a logger"), Level.INFO, words, null, null);
    }

    /// Takes no room on the disk.
    private static void grow(Path file, long bytes) throws IOException {
        try (var it = new RandomAccessFile(file.toFile(), "rw")) {
            it.setLength(bytes);
        }
    }

    private Path zip(LocalDate day, int number) {
        return folder.resolve(name(day, number));
    }

    private static String name(LocalDate day, int number) {
        return "bluepencil-%s.%d.log.gz".formatted(day, number);
    }

    private static String unzipped(Path zip) throws IOException {
        try (var text = new GZIPInputStream(Files.newInputStream(zip))) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}
