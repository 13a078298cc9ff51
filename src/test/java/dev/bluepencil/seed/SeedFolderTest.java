package dev.bluepencil.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluepencil.defaults.DefaultTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SeedFolderTest {
    private static final String GOOD = """
            {"title": "Thanks", "category": "thanks", "content": "Thank you, [Name].\\n"}
            """;

    @TempDir
    Path folder;

    @Test
    void reads_a_template_from_each_file() throws IOException {
        write("thanks-to-all.json", GOOD);
        write("sorry.json", GOOD.replace("Thanks", "Sorry"));

        assertThat(SeedFolder.at(folder).templates())
                .extracting(it -> it.slug().value() + ": " + it.draft().title().value())
                .containsExactly("sorry: Sorry", "thanks-to-all: Thanks");
        assertThat(SeedFolder.at(folder).templates().getLast().draft().content().value())
                .isEqualTo("Thank you, [Name].\n");
    }

    @Test
    void reads_a_file_with_the_mark_and_the_line_ends_of_windows() throws IOException {
        write("thanks.json", "\uFEFF" + GOOD.replace(", \"", ",\r\n\""));

        assertThat(SeedFolder.at(folder).templates()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".thanks.json.swp", ".DS_Store", ".hidden.json", "thanks.json~", "#thanks.json#", "x.json.bak"})
    void passes_over_what_editors_leave_behind(String name) throws IOException {
        write("thanks.json", GOOD);
        write(name, "anything");

        assertThat(SeedFolder.at(folder).templates()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title": "T", "category": "c"}                                      | has no content
            {"tittle": "T", "category": "c", "content": "C"}                     | has a field 'tittle', which is none of title, category, content
            {"tittle": "T", "category": "c", "content": "C"}                     | has no title
            {"title": 1, "category": "c", "content": "C"}                        | has a title that is of type number, not a text
            {"title": null, "category": "c", "content": "C"}                     | has a title that is null, not a text
            {"title": "T", "category": "c", "content": ["C"]}                    | has a content that is of type array, not a text
            {"title": "T", "category": "c", "content": " "}                      | has a content that is blank
            {"title": "T", "category": "Big C", "content": "C"}                  | has a category that must have
            {"title": "a\\nb", "category": "c", "content": "C"}                  | has a title that must be on one line
            {"title": "T", "category": "c", "content": "a\\u0000"}               | has a content that has a NUL character
            {"title": "T", "category": "c", "content": "\\ud800"}                | has a content that has half a surrogate pair
            {"title": "T", "title": "U", "category": "c", "content": "C"}        | is not JSON at line 1, column 23: Duplicate
            {"title": "T", "category": "c", "content": "C"} {}                   | is not JSON
            {"title": "T", "category": "c" "content": "C"}                       | is not JSON at line 1
            ["T", "c", "C"]                                                      | is not a JSON object
            ``                                                                   | is not a JSON object
            """)
    void names_a_file_that_makes_no_sense_and_why(String content, String fault) throws IOException {
        write("thanks.json", content);

        refuses("thanks.json " + fault);
    }

    @Test
    void names_every_fault_of_every_file_at_once() throws IOException {
        write("fine.json", GOOD);
        write("one.json", "{\"title\": 1, \"category\": \"\"}");
        write("Two.json", "{}");
        write("three.jsn", GOOD);

        assertThatThrownBy(() -> SeedFolder.at(folder))
                .isInstanceOf(SeedException.class)
                .hasMessageContainingAll(
                        folder + " cannot be used:\n",
                        "\n  - one.json has a title that is of type number",
                        "\n  - one.json has a category that must",
                        "\n  - one.json has no content",
                        "\n  - Two.json must be called otherwise",
                        "\n  - Two.json has no title",
                        "\n  - three.jsn is no template")
                .hasMessageNotContaining("fine");
    }

    @Test
    void takes_no_two_with_one_title() throws IOException {
        write("one.json", GOOD);
        write("two.json", GOOD.replace("Thanks", " THANKS"));

        refuses("two.json has the same title as one.json: THANKS");
    }

    @Test
    void takes_no_text_in_another_encoding() throws IOException {
        Files.write(folder.resolve("thanks.json"), GOOD.getBytes(StandardCharsets.UTF_16));

        refuses("thanks.json is not UTF-8");
    }

    @Test
    void takes_the_longest_content_however_it_is_escaped_but_nothing_huge() throws IOException {
        write("long.json", GOOD.replace("Thank you, [Name].\\n", "\\ud83d\\ude00".repeat(20_000)));
        assertThat(SeedFolder.at(folder).templates()).hasSize(1);

        write("long.json", " ".repeat(300_000) + GOOD);
        refuses("long.json is longer than 256 KiB");
    }

    @Test
    void takes_no_folders_but_links_to_files() throws IOException {
        var elsewhere =
                Files.writeString(Files.createDirectory(folder.resolve(".data")).resolve("it"), GOOD);
        Files.createSymbolicLink(folder.resolve("thanks.json"), elsewhere);
        assertThat(SeedFolder.at(folder).templates()).hasSize(1);

        Files.createDirectory(folder.resolve("folder.json"));
        refuses("folder.json is not a file");
        Files.delete(elsewhere);
        refuses("thanks.json is not a file, nor does it lead to one");
    }

    @Test
    void takes_no_more_than_there_is_room_for() {
        IntStream.rangeClosed(0, 100).forEach(i -> write("t" + i + ".json", GOOD.replace("Thanks", "T" + i)));

        refuses("there are 101, and room for 100");
    }

    @Test
    void takes_no_folder_that_is_empty_or_missing_or_a_file() throws IOException {
        refuses("there is no file that ends in .json");
        write(".hidden.json", GOOD);
        refuses("there is no file that ends in .json");
        var file = Files.writeString(folder.resolve("thanks.json"), GOOD);

        assertThatThrownBy(() -> SeedFolder.at(file)).hasMessageContaining("it is not a folder");
        assertThatThrownBy(() -> SeedFolder.at(folder.resolve("none"))).hasMessageContaining("no such folder");
    }

    @Test
    void ours_are_the_bundled_ones_and_speak_of_all_that_people_write() {
        var ours = SeedFolder.at(Path.of("seed", "templates")).templates();

        assertThat(SeedFolder.bundled().templates()).isEqualTo(ours);
        assertThat(ours)
                .extracting(it -> it.draft().category().value())
                .contains(
                        "email",
                        "job-application",
                        "meeting",
                        "invitation",
                        "thanks",
                        "apology",
                        "complaint",
                        "follow-up",
                        "recommendation",
                        "resignation",
                        "announcement",
                        "social-post");
    }

    @Test
    void ours_have_placeholders_and_are_tidy() {
        assertThat(SeedFolder.bundled().templates())
                .allSatisfy(it -> assertThat(content(it))
                        .containsPattern("\\[[A-Z][A-Za-z ]+]")
                        .doesNotContainPattern("\\[(?![A-Z][A-Za-z ]{1,40}])")
                        .doesNotContainPattern("(?m)[ \t]$| {2}|\n{3}|['\"]\\s*['\"]")
                        .isEqualTo(content(it).strip()));
    }

    private void refuses(String fault) {
        assertThatThrownBy(() -> SeedFolder.at(folder))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("\n  - " + fault);
    }

    private static String content(DefaultTemplate template) {
        return template.draft().content().value();
    }

    private void write(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
