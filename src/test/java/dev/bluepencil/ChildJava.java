package dev.bluepencil;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A Java program as an operator runs it, a process of its own; and, once it has ended, all that it said.
record ChildJava(int status, String out, String err) {
    /// Starts one on the service's class path, in that working directory and with no other environment than that.
    ///
    /// @param words options, the main class and its arguments
    static CompletableFuture<ChildJava> start(Path folder, Map<String, String> environment, String... words)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = CompletableFuture.supplyAsync(() -> text(process.inputReader()));
        var err = CompletableFuture.supplyAsync(() -> text(process.errorReader()));
        return process.onExit().thenApply(it -> new ChildJava(it.exitValue(), out.join(), err.join()));
    }

    /// Without the tests', so that the log goes where the operator's does.
    static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(it -> Files.notExists(Path.of(it, "logback-test.xml")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(BufferedReader reader) {
        return reader.lines().map(line -> line + "\n").collect(Collectors.joining());
    }
}
