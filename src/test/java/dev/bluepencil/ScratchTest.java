package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import dev.bluepencil.config.MailConfig.Security;
import dev.bluepencil.gemini.GeminiReply;
import dev.bluepencil.gemini.GeminiStub;
import dev.bluepencil.post.smtp.LocalhostTls;
import dev.bluepencil.post.smtp.ScriptedSmtpServer;
import dev.bluepencil.post.smtp.TestSmtpServer;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import dev.bluepencil.storage.sql.EmptyPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scratch checks as an operator runs them, each before a service that works and before broken ones.
final class ScratchTest {
    private static final Path SOURCES = Path.of("scratch");

    /// What they are compiled into, once for all.
    @TempDir
    private static Path classes;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile_them_without_a_warning() throws IOException {
        var java = ToolProvider.getSystemJavaCompiler();
        try (var files = java.getStandardFileManager(null, null, null);
                var sources = Files.newDirectoryStream(SOURCES, "*.java")) {
            var all = new ArrayList<Path>();
            sources.forEach(all::add);
            assertThat(all).hasSizeGreaterThanOrEqualTo(5);
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    ChildJava.classPath(),
                    "-proc:none",
                    "-Xlint:all,-path,-classfile",
                    "-Werror");
            var task = java.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(all));
            assertThat(task.call()).isTrue();
        }
    }

    @Test
    void storage_ping_is_answered_by_a_database_that_is_there() throws Exception {
        Storage.open(Config.from(Map.of("DATA_DIR", folder.toString())).storage())
                .close();
        try (var mongo = new EmptyMongo()) {
            var embedded = run("StoragePing", Map.of());
            var documents = run("StoragePing", settings(mongo));

            answers("ok: SQLite in \\S*bluepencil.db answered in .* ms", embedded);
            answers("ok: MongoDB .* answered in .* ms", documents);
        }
    }

    @Test
    void storage_ping_runs_from_its_source_and_makes_no_database() throws Exception {
        var settings = Map.of("DATA_DIR", folder.resolve("none").toString());

        var source = SOURCES.resolve("StoragePing.java").toAbsolutePath().toString();
        answers("ok: SQLite works; .* its database in \\S*none .*", ChildJava.start(folder, settings, source));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void storage_ping_tells_that_a_database_is_not_there() throws Exception {
        var nobody = Map.of("DATABASE_URL", "postgresql://ada:lovelace@127.0.0.1:" + freePort() + "/pencil");

        var ping = run("StoragePing", nobody);
        var nonsense = run("StoragePing", Map.of("DATABASE_URL", "x"));
        fails("failed: DATABASE_URL names database pencil .* where no PostgreSQL answers; .*", ping);
        fails("failed: The configuration cannot be used:\n  - DATABASE_URL .*", nonsense);
    }

    @Test
    void session_smoke_walks_through_on_every_engine_and_leaves_no_rows() throws Exception {
        try (var mongo = new EmptyMongo();
                var postgres = new EmptyPostgres()) {
            var relational = Map.of("DATABASE_URL", postgres.url());
            var walks = List.of(
                    run("SessionSmoke", Map.of()),
                    run("SessionSmoke", relational),
                    run("SessionSmoke", settings(mongo)));

            for (var walk : walks) {
                answers("ok: issue .* ms, rotate .* ms, replay .* ms, reuse .* ms, revoke .* ms on .*", walk);
            }
            assertThat(rows(relational)).isZero();
        }
    }

    @Test
    void session_smoke_tells_a_broken_promise() throws Exception {
        try (var postgres = new EmptyPostgres()) {
            var relational = Map.of("DATABASE_URL", postgres.url());
            Storage.open(Config.from(relational).storage()).close();
            postgres.execute(
                    "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                    "CREATE TRIGGER forget BEFORE DELETE ON token_families FOR EACH ROW EXECUTE FUNCTION forget()");

            fails(
                    "failed: it does not hold that a token spent long ago ends the session",
                    run("SessionSmoke", relational));
        }
    }

    @Test
    void send_mail_has_a_letter_taken_or_tells_why_not() throws Exception {
        try (var server = new ScriptedSmtpServer()) {
            answers(
                    "ok: SMTP at localhost:\\d+ took a letter to ada@example.com from no-reply@\\S+",
                    mail(server, "ada@example.com"));
            assertThat(server.letters()).singleElement().asString().contains("A test letter from Bluepencil");

            server.answer("RCPT", "550 5.1.1 nobody here");
            fails(
                    "failed: SMTP at localhost:\\d+ refuses the recipient: .*5\\.1\\.1.*",
                    mail(server, "bob@example.com"));
            server.goAway();
            fails("failed: SMTP at localhost:\\d+ cannot be used: .*", mail(server, "ada@example.com"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void send_mail_upgrades_to_tls_and_gives_nothing_to_a_server_that_nobody_vouches_for(@TempDir Path keys)
            throws Exception {
        var tls = LocalhostTls.create(keys);
        try (var server = new TestSmtpServer(Security.STARTTLS, tls, 0)) {
            var settings = Map.of("SMTP_HOST", "localhost", "SMTP_PORT", Integer.toString(server.port()));

            fails("failed: SMTP at localhost:\\d+ cannot be used: .*", run("SendMail", settings, "ada@example.com"));
            assertThat(server.letters()).isEmpty();
            var trusting = run(LocalhostTls.trusting(keys), "SendMail", settings, "ada@example.com");
            answers("ok: SMTP at localhost:\\d+ took a letter to ada@example.com from \\S+", trusting);
            assertThat(server.letters()).singleElement().asString().startsWith("over TLS\n");
        }
    }

    @Test
    void send_mail_needs_an_address_and_a_server() throws Exception {
        var nobody = run("SendMail", Map.of());
        var noServer = run("SendMail", Map.of(), "ada@example.com");

        fails("failed: say whom to: .*", nobody);
        fails("failed: SMTP_HOST is not set, so letters become files in .*outbox", noServer);
    }

    @Test
    void gemini_ping_tells_model_and_time_or_what_is_wrong() throws Exception {
        try (var works = GeminiStub.start().always(GeminiReply.text("I have an apple."));
                var refusesKey = GeminiStub.start().always(GeminiReply.invalidKey());
                var knowsNoModel = GeminiStub.start().always(GeminiReply.status(404))) {
            var answered = ping(works);
            var badKey = ping(refusesKey);
            var unknownModel = ping(knowsNoModel);
            var noKey = run("GeminiPing", Map.of());

            answers("ok: gemini-x answered \"I have an apple\\.\" in \\d+ ms", answered);
            fails("failed: The model service refuses the configured key\\. Check GEMINI_API_KEY.*", badKey);
            fails("failed: The model service does not know .*\\(gemini-x\\).*", unknownModel);
            fails("failed: GEMINI_API_KEY is not set\\.", noKey);
            assertThat(works.calls())
                    .singleElement()
                    .satisfies(it -> assertThat(it.key()).isEqualTo(GeminiApp.KEY));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void actions_smoke_walks_a_server_from_end_to_end_and_leaves_nothing() throws Exception {
        try (var gemini = GeminiStub.start()) {
            gemini.always(GeminiReply.either(
                    GeminiReply.translation("Guten Morgen.", "en"), GeminiReply.rewriting(UnaryOperator.identity())));
            try (var server = new Development(gemini)) {
                var walk = server.smoke().join();

                assertThat(walk.err()).isEmpty();
                assertThat(walk.status()).isZero();
                assertThat(walk.out())
                        .contains("POST   /auth/register", "gemini: Guten Morgen.", "Dear Ada,", "DELETE /auth/me")
                        .endsWith(", each answered as it should be\n");
                server.isAsItWas();

                gemini.always(GeminiReply.invalidKey());
                var broken = server.smoke().join();
                assertThat(broken.status()).isEqualTo(1);
                assertThat(broken.err())
                        .startsWith("failed: POST /actions/")
                        .endsWith(" answered 503 engine_misconfigured instead of 200\n");
                server.isAsItWas();
            }
        }
        fails("failed: http://localhost:\\d+ does not answer .*", run("ActionsSmoke", port(freePort())));
    }

    @Test
    void actions_smoke_takes_an_account_that_is_there_and_a_server_without_a_model() throws Exception {
        try (var app = TestApp.in(folder)) {
            app.signedIn("ada@example.com");
            var address = "http://localhost:" + app.port() + "/";
            var settings = Map.of("SMOKE_EMAIL", "ada@example.com", "SMOKE_PASSWORD", Client.PASSWORD);

            var walk = run("ActionsSmoke", settings, address).join();
            assertThat(walk.status()).as(walk.toString()).isZero();
            assertThat(walk.out())
                    .doesNotContain("/auth/register", "/auth/me\n")
                    .contains("DELETE /templates/");
            assertThat(app.client
                            .get("/templates", app.login("ada@example.com"))
                            .expect(200)
                            .json())
                    .isEmpty();
        }
    }

    private static Map<String, String> port(int port) {
        return Map.of("PORT", Integer.toString(port));
    }

    private CompletableFuture<ChildJava> ping(GeminiStub gemini) throws IOException {
        return run(
                "GeminiPing",
                Map.of(
                        "GEMINI_API_KEY",
                        GeminiApp.KEY,
                        "GEMINI_MODEL",
                        "gemini-x",
                        "GEMINI_BASE_URL",
                        gemini.url().toString()));
    }

    private CompletableFuture<ChildJava> mail(ScriptedSmtpServer server, String to) throws IOException {
        var smtp = server.smtp();
        var settings = Map.of(
                "SMTP_HOST", smtp.host(),
                "SMTP_PORT", Integer.toString(smtp.port()),
                "SMTP_SECURITY", "none",
                "SMTP_USERNAME", "pencil",
                "SMTP_PASSWORD", "s3cret");
        return run("SendMail", settings, to);
    }

    private CompletableFuture<ChildJava> run(String check, Map<String, String> settings, String... arguments)
            throws IOException {
        return run(List.of(), check, settings, arguments);
    }

    private CompletableFuture<ChildJava> run(
            List<String> options, String check, Map<String, String> settings, String... arguments) throws IOException {
        var all = new HashMap<>(Map.of("DATA_DIR", folder.toString()));
        all.putAll(settings);
        all.put("CLASSPATH", classes + System.getProperty("path.separator") + ChildJava.classPath());
        var words = new ArrayList<>(options);
        words.add(check);
        words.addAll(List.of(arguments));
        return ChildJava.start(folder, all, words.toArray(String[]::new));
    }

    private static void answers(String line, CompletableFuture<ChildJava> check) {
        var said = check.join();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).matches(line + "\n");
        assertThat(said.status()).isZero();
    }

    private static void fails(String reason, CompletableFuture<ChildJava> check) {
        var said = check.join();
        assertThat(said.err()).matches(reason + "\n");
        assertThat(said.out()).isEmpty();
        assertThat(said.status()).isEqualTo(1);
    }

    private static Map<String, String> settings(EmptyMongo mongo) {
        var storage = mongo.config();
        return Map.of(
                "MONGODB_URL", storage.mongodbUrl().orElseThrow().value(), "DATABASE_NAME", storage.databaseName());
    }

    private static int rows(Map<String, String> relational) {
        try (var storage = Storage.open(Config.from(relational).storage())) {
            return rows(storage);
        }
    }

    /// What is kept of people.
    private static int rows(Storage storage) {
        return ((Storage.Sql) storage)
                .database()
                .read(handle -> Stream.of("accounts", "token_families", "security_events", "letters", "templates")
                        .mapToInt(table -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Integer.class)
                                .one())
                        .sum());
    }

    /// A server as a developer runs it, with letters as files and the templates that are bundled.
    private final class Development implements AutoCloseable {
        private final Path dataDir = folder.resolve("data");
        private final Ports ports;
        private final App app;

        Development(GeminiStub gemini) {
            var config = Config.from(Map.of(
                    "DATA_DIR",
                    dataDir.toString(),
                    "PORT",
                    "0",
                    "BCRYPT_ROUNDS",
                    "4",
                    "OFFLINE_ENGINE",
                    "off",
                    "GEMINI_API_KEY",
                    GeminiApp.KEY,
                    "GEMINI_BASE_URL",
                    gemini.url().toString()));
            ports = Ports.open(config);
            Seed.firstTime(config, ports);
            app = new App(config, ports);
            app.start();
        }

        CompletableFuture<ChildJava> smoke() throws IOException {
            return run("ActionsSmoke", Map.of("DATA_DIR", dataDir.toString(), "PORT", Integer.toString(app.port())));
        }

        void isAsItWas() {
            assertThat(rows(ports.storage())).isZero();
            assertThat(dataDir.resolve("outbox")).isEmptyDirectory();
        }

        @Override
        public void close() {
            app.close();
            ports.close();
        }
    }

    private static int freePort() throws IOException {
        try (var freed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return freed.getLocalPort();
        }
    }
}
