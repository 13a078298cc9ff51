package dev.bluepencil.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import dev.bluepencil.config.LogConfig;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.LoggerFactory;

/// The log of this process. It writes lines to the console from the first moment, and does what is configured once
/// that is known.
public final class Logs {
    private static final String UNWANTED = "[ignore]";
    private static final String PLAIN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0} %msg"
            + "%replace( request_id=%X{request_id}){' request_id=$', ''}%n%ex";

    private final LoggerContext context;
    private final Logger root;

    Logs(LoggerContext context) {
        this.context = context;
        this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /// That of this process.
    public static Logs ofProcess() {
        return new Logs((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    /// Has it go to the console, to be read by people.
    void begin() {
        root.addAppender(console(encoder(LogConfig.Format.TEXT, PLAIN)));
    }

    /// Has it look so, and go there too, from now on.
    ///
    /// @throws dev.bluepencil.config.ConfigException if that folder cannot be written to
    public void configure(LogConfig config) {
        var pattern = pattern();
        var appenders = new ArrayList<Appender<ILoggingEvent>>();
        config.folder()
                .map(folder -> DailyFiles.in(folder, encoder(config.format(), pattern), context))
                .ifPresent(appenders::add);
        appenders.add(console(encoder(config.format(), pattern)));
        root.detachAndStopAllAppenders();
        appenders.forEach(root::addAppender);
    }

    /// Has somebody told of each line by its level, such as `error`.
    public void watchedBy(Consumer<String> watch) {
        add(new LevelAppender(watch));
    }

    void add(Appender<ILoggingEvent> appender) {
        appender.setContext(context);
        appender.start();
        root.addAppender(appender);
    }

    void remove(Appender<ILoggingEvent> appender) {
        root.detachAppender(appender);
        appender.stop();
    }

    private Appender<ILoggingEvent> console(Encoder<ILoggingEvent> encoder) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setEncoder(encoder);
        console.start();
        return console;
    }

    private Encoder<ILoggingEvent> encoder(LogConfig.Format format, String pattern) {
        var encoder = switch (format) {
            case TEXT -> text(pattern);
            case JSON -> json();
        };
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private Encoder<ILoggingEvent> text(String pattern) {
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        layout.getInstanceConverterMap().put("ex", Wordless::new);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setLayout(layout);
        return encoder;
    }

    /// What the request put into the context (`request_id`, `account_id`, `route`) stands beside all else.
    private static Encoder<ILoggingEvent> json() {
        var names = new LogstashFieldNames();
        names.setTimestamp("timestamp");
        names.setLogger("logger");
        names.setThread("thread");
        names.setVersion(UNWANTED);
        names.setLevelValue(UNWANTED);
        var encoder = new LogstashEncoder();
        encoder.setFieldNames(names);
        encoder.setTimeZone("UTC");
        encoder.setIncludeContext(false);
        encoder.setThrowableConverter(new Wordless());
        return encoder;
    }

    /// What lines have looked like so far.
    private String pattern() {
        return Stream.iterate(root.iteratorForAppenders(), Iterator::hasNext, it -> it)
                .map(Iterator::next)
                .flatMap(Logs::patternOf)
                .findFirst()
                .orElse(PLAIN);
    }

    private static Stream<String> patternOf(Appender<ILoggingEvent> appender) {
        return appender instanceof ConsoleAppender<ILoggingEvent> console
                        && console.getEncoder() instanceof PatternLayoutEncoder encoder
                ? Stream.of(encoder.getPattern())
                : Stream.of();
    }
}
