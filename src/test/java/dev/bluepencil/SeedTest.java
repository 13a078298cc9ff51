package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import dev.bluepencil.defaults.DefaultStore;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.mongo.EmptyMongo;
import dev.bluepencil.storage.sql.EmptyPostgres;
import dev.bluepencil.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The seed command as an operator gives it: a process of its own, in a folder of its own.
final class SeedTest {
    @TempDir
    Path folder;

    private Path seeds;

    @BeforeEach
    void make_three() throws IOException {
        seeds = Files.createDirectories(folder.resolve("seed/templates"));
        write("apology", "Sorry");
        write("meeting", "Let us meet");
        write("thanks", "Thank you");
    }

    @Test
    void on_sqlite_it_adds_changes_removes_and_leaves_alone_beside_a_running_server() throws Exception {
        try (var _ = TestApp.in(folder)) {
            seedsAgainAndAgain(Map.of());
        }
    }

    @Test
    void on_postgresql_it_does_so_too() throws Exception {
        try (var postgres = new EmptyPostgres()) {
            seedsAgainAndAgain(Map.of("DATABASE_URL", postgres.url()));
        }
    }

    @Test
    void on_mongodb_it_does_so_too() throws Exception {
        try (var mongo = new EmptyMongo()) {
            seedsAgainAndAgain(settings(mongo));
        }
    }

    @Test
    void two_at_once_on_a_database_that_is_not_there_yet_leave_what_one_would() throws Exception {
        leaveWhatOneWould(Map.of());
    }

    @Test
    void two_at_once_do_so_on_an_empty_postgresql_too() throws Exception {
        try (var postgres = new EmptyPostgres()) {
            leaveWhatOneWould(Map.of("DATABASE_URL", postgres.url()));
        }
    }

    @Test
    void two_at_once_do_so_on_an_empty_mongodb_too() throws Exception {
        try (var mongo = new EmptyMongo()) {
            leaveWhatOneWould(settings(mongo));
        }
    }

    @Test
    void a_faulty_file_is_named_and_nothing_is_done_be_it_to_a_database_that_is_not_there() throws Exception {
        Files.writeString(seeds.resolve("meeting.json"), "{\"title\": \"Meeting\"}");

        var answer = seed(Map.of());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith(
                        "seed failed. The default templates in " + Path.of("seed", "templates") + " cannot be used:")
                .contains("  - meeting.json has no category\n", "  - meeting.json has no content\n")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("bluepencil.db")).doesNotExist();
    }

    @Test
    void a_folder_without_templates_is_named_and_nothing_is_removed() throws Exception {
        seed(Map.of());
        Files.writeString(Files.createDirectory(folder.resolve("none")).resolve(".keep"), "");

        var answer = seed(Map.of(), "none");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .isEqualToIgnoringNewLines("seed failed. The default templates in none cannot be used:"
                        + "  - there is no file that ends in .json");
        assertThat(slugs()).hasSize(3);
    }

    @Test
    void a_folder_may_be_named_and_else_what_is_bundled_is_taken() throws Exception {
        var elsewhere = Files.move(seeds, folder.resolve("elsewhere"));

        assertThat(last(seed(Map.of(), "elsewhere"))).startsWith("3 default templates from elsewhere in SQLite in ");
        assertThat(last(seed(Map.of())))
                .matches("\\d\\d default templates from the jar in SQLite in .*, 0 unchanged, 3 removed\\.");
        assertThat(elsewhere).isNotEmptyDirectory();
    }

    @Test
    void what_makes_no_sense_is_told() throws Exception {
        var twice = seed(Map.of(), "one", "two");
        assertThat(twice.status()).isEqualTo(2);
        assertThat(twice.err()).startsWith("seed takes one argument at most: a folder.");

        var empty = seed(Map.of(), "");
        assertThat(empty.status()).isEqualTo(2);
        assertThat(empty.err()).startsWith("seed takes a folder, and '' is none.");

        var missing = seed(Map.of(), "nowhere");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err())
                .contains("The default templates in nowhere cannot be used:", "there is no such folder");
    }

    @Test
    void the_embedded_database_is_seeded_at_its_first_start_and_never_again() throws Exception {
        try (var service = ServiceProcess.start(folder, Map.of())) {
            service.waitUntilUp();
            assertThat(slugs()).hasSizeGreaterThan(12).contains("resignation-letter");

            assertThat(last(seed(Map.of()))).startsWith("3 default templates from ");
        }
        try (var service = ServiceProcess.start(folder, Map.of())) {
            service.waitUntilUp();
            assertThat(slugs()).containsExactly("apology", "meeting", "thanks");
        }
    }

    private void seedsAgainAndAgain(Map<String, String> storage) throws IOException {
        assertThat(seed(storage).out())
                .startsWith("added     apology\nadded     meeting\nadded     thanks\n3 default templates from ")
                .endsWith(": 3 added, 0 changed, 0 unchanged, 0 removed.\n");
        var before = defaults(storage);
        assertThat(sum(seed(storage))).isEqualTo("0 added, 0 changed, 3 unchanged, 0 removed");
        assertThat(defaults(storage)).isEqualTo(before);

        write("thanks", "Thank you so much");
        Files.delete(seeds.resolve("apology.json"));
        write("farewell", "Goodbye");
        assertThat(seed(storage).out())
                .startsWith("removed   apology\nadded     farewell\nunchanged meeting\nchanged   thanks\n");
        assertThat(defaults(storage))
                .extracting(it -> it.draft().content().value())
                .containsExactly("Goodbye", "Let us meet", "Thank you so much");
        assertThat(defaults(storage).getLast().id()).isEqualTo(before.getLast().id());

        write("farewell", "");
        assertThat(seed(storage).status()).isEqualTo(1);
        assertThat(defaults(storage)).hasSize(3);
    }

    private void leaveWhatOneWould(Map<String, String> storage) throws IOException {
        assertThat(atOnce(start(storage, "seed"), start(storage, "seed")))
                .containsExactlyInAnyOrder(
                        "3 added, 0 changed, 0 unchanged, 0 removed", "0 added, 0 changed, 3 unchanged, 0 removed");
        assertThat(slugs(storage)).containsExactly("apology", "meeting", "thanks");

        var one = Files.move(seeds, folder.resolve("one"));
        Files.copy(
                one.resolve("thanks.json"),
                Files.createDirectory(folder.resolve("other")).resolve("other.json"));
        var sums = atOnce(start(storage, "seed", "one"), start(storage, "seed", "other"));
        if (slugs(storage).equals(List.of("other"))) {
            assertThat(sums.getLast()).isEqualTo("1 added, 0 changed, 0 unchanged, 3 removed");
        } else {
            assertThat(slugs(storage)).containsExactly("apology", "meeting", "thanks");
            assertThat(sums.getFirst()).isEqualTo("3 added, 0 changed, 0 unchanged, 1 removed");
        }
    }

    /// What each says it has done.
    private static List<String> atOnce(CompletableFuture<ChildJava> one, CompletableFuture<ChildJava> other) {
        return Stream.of(one, other).map(it -> sum(it.join())).toList();
    }

    private static Map<String, String> settings(EmptyMongo mongo) {
        var storage = mongo.config();
        var url = storage.mongodbUrl().orElseThrow().value();
        return Map.of("MONGODB_URL", url, "DATABASE_NAME", storage.databaseName());
    }

    private List<String> slugs() {
        return slugs(Map.of());
    }

    private List<String> slugs(Map<String, String> storage) {
        return defaults(storage).stream()
                .map(it -> it.slug().orElseThrow().value())
                .toList();
    }

    private List<Template> defaults(Map<String, String> settings) {
        try (var storage = Storage.open(Config.from(all(settings)).storage())) {
            return DefaultStore.in(storage).all();
        }
    }

    private static String last(ChildJava answer) {
        assertThat(answer.status()).as(answer.toString()).isZero();
        return answer.out().lines().toList().getLast();
    }

    private static String sum(ChildJava answer) {
        var last = last(answer);
        return last.substring(last.lastIndexOf(": ") + 2, last.length() - 1);
    }

    private ChildJava seed(Map<String, String> settings, String... operands) throws IOException {
        var words = Stream.concat(Stream.of("seed"), Stream.of(operands)).toArray(String[]::new);
        return start(settings, words).join();
    }

    private CompletableFuture<ChildJava> start(Map<String, String> settings, String... words) throws IOException {
        var all = Stream.concat(Stream.of("dev.bluepencil.Main"), Stream.of(words))
                .toArray(String[]::new);
        return ChildJava.start(folder, all(settings), all);
    }

    private Map<String, String> all(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("DATA_DIR", folder.toString()));
        all.putAll(settings);
        return all;
    }

    private void write(String slug, String content) throws IOException {
        var file = "{\"title\": \"%s\", \"category\": \"letter\", \"content\": \"%s\"}".formatted(slug, content);
        Files.writeString(seeds.resolve(slug + ".json"), file);
    }
}
