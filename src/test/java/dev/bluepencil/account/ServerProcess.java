package dev.bluepencil.account;

import dev.bluepencil.config.Config;
import dev.bluepencil.storage.ServerLock;
import dev.bluepencil.storage.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// A process of its own that adds accounts from many threads and says each id once it is acknowledged, until
/// it is killed.
final class ServerProcess implements AutoCloseable {
    static final int THREADS = 8;

    private final Process process;
    private final BufferedReader acknowledged;

    private ServerProcess(Process process) {
        this.process = process;
        acknowledged = process.inputReader();
    }

    /// @param settings of its storage, as the environment would have them
    static ServerProcess start(Map<String, String> settings, int accountsPerThread) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classpath = System.getProperty("java.class.path");
        var command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classpath,
                ServerProcess.class.getName(),
                Integer.toString(accountsPerThread));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().putAll(settings);
        return new ServerProcess(process.start());
    }

    /// The next ids that it acknowledges.
    List<AccountId> acknowledge(int number) throws IOException {
        var ids = new ArrayList<AccountId>();
        while (ids.size() < number) {
            var line = acknowledged.readLine();
            if (line == null) {
                throw new IOException("The server ended by itself.");
            }
            ids.add(new AccountId(line));
        }
        return ids;
    }

    /// Kills it on the spot (SIGKILL); what it had acknowledged until then.
    List<AccountId> kill() {
        close();
        return acknowledged.lines().map(AccountId::new).toList();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly(); // unlike the process itself, this leaves its last words to be read
        process.onExit().join();
    }

    static void main(String[] arguments) throws IOException {
        var config = Config.from(System.getenv()).storage();
        int accountsPerThread = Integer.parseInt(arguments[0]);
        try (var _ = ServerLock.take(config);
                var storage = Storage.open(config);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var accounts = AccountStore.in(storage);
            for (int i = 0; i < THREADS; i++) {
                threads.execute(() -> add(accountsPerThread, accounts));
            }
            awaitEndOfParent();
        }
    }

    /// So that it does not outlive a test run that was killed itself.
    private static void awaitEndOfParent() throws IOException {
        System.in.read();
        Runtime.getRuntime().halt(1);
    }

    private static void add(int number, AccountStore accounts) {
        for (int i = 0; i < number; i++) {
            var id = AccountId.random();
            if (accounts.add(TestAccount.of(id + "@example.com", id))) {
                IO.println(id.value());
            }
        }
    }
}
