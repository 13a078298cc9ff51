package dev.bluepencil.defaults;

import static dev.bluepencil.template.Drafts.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bluepencil.defaults.DefaultChange.Kind;
import dev.bluepencil.storage.Race;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Slug;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of default templates keeps to.
interface DefaultStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");

    DefaultStore store();

    @Test
    default void there_are_none_at_first() {
        assertThat(store().isSet()).isFalse();
        assertThat(store().all()).isEmpty();
        assertThat(store().find(TemplateId.of(new Slug("thanks")))).isEmpty();
    }

    @Test
    default void keeps_every_detail_by_slug() {
        var written = draft("Größe 😀 'q' \\", "thank-you", "  Dear [Name],\r\n\t% _ \\ \"'\n");
        assertThat(replaced(template("b", written), template("a-b", draft("A", "a", "A")), template("a", written)))
                .containsExactly("a ADDED", "a-b ADDED", "b ADDED");

        assertThat(store().isSet()).isTrue();
        assertThat(slugs()).containsExactly("a", "a-b", "b");
        var kept = store().find(TemplateId.of(new Slug("b"))).orElseThrow();
        assertThat(kept.draft()).isEqualTo(written);
        assertThat(kept.isDefault()).isTrue();
        assertThat(kept.createdAt()).isEqualTo(NOW);
        assertThat(kept.updatedAt()).isEqualTo(NOW);
        assertThat(store().all()).contains(kept);
    }

    @Test
    default void tells_what_became_of_each() {
        replaced(titled("added", "1"), titled("changed", "1"), titled("same", "1"));
        var before = store().all();
        var later = NOW.plusSeconds(60);

        var changes =
                store().replaceAll(List.of(titled("same", "1"), titled("new", "1"), titled("changed", "2")), later);

        assertThat(changes.stream().map(it -> it.slug() + " " + it.kind()))
                .containsExactly("added REMOVED", "changed CHANGED", "new ADDED", "same UNCHANGED");
        var after = store().all();
        assertThat(slugs()).containsExactly("changed", "new", "same");
        assertThat(after.getLast()).isEqualTo(before.getLast());
        assertThat(after.getFirst().id()).isEqualTo(before.get(1).id());
        assertThat(after.getFirst().revision()).isNotEqualTo(before.get(1).revision());
        assertThat(after.getFirst().createdAt()).isEqualTo(NOW);
        assertThat(after.getFirst().updatedAt()).isEqualTo(later);
        assertThat(store().find(before.getFirst().id())).isEmpty();
    }

    @Test
    default void the_second_time_nothing_changes() {
        replaced(titled("a", "1"), titled("b", "1"));
        var before = store().all();

        assertThat(replaced(titled("b", "1"), titled("a", "1"))).containsExactly("a UNCHANGED", "b UNCHANGED");
        assertThat(store().all()).isEqualTo(before);
    }

    @Test
    default void one_that_comes_back_has_its_id_and_no_revision_it_had() {
        replaced(titled("a", "1"));
        var before = store().all().getFirst();
        assertThat(replaced()).containsExactly("a REMOVED");
        assertThat(store().isSet()).isTrue();
        replaced(titled("a", "1"));

        assertThat(store().all().getFirst().id()).isEqualTo(before.id());
        assertThat(store().all().getFirst().revision()).isNotEqualTo(before.revision());
    }

    @Test
    default void a_set_that_cannot_be_changes_nothing() {
        replaced(titled("a", "1"));

        assertThatIllegalArgumentException().isThrownBy(() -> replaced(titled("b", "1"), titled("b", "2")));
        var tooMany = IntStream.rangeClosed(0, DefaultStore.MOST)
                .mapToObj(i -> titled("t" + i, "1"))
                .toList();
        assertThatIllegalArgumentException().isThrownBy(() -> store().replaceAll(tooMany, NOW));
        assertThat(slugs()).containsExactly("a");
    }

    @Test
    default void the_longest_set_is_kept_whole() {
        var longest = draft("😀".repeat(120), "c".repeat(40), "😀".repeat(20_000));
        var all = IntStream.range(0, DefaultStore.MOST)
                .mapToObj(i -> template("t" + i, longest))
                .toList();

        store().replaceAll(all, NOW);

        assertThat(store().all())
                .hasSize(DefaultStore.MOST)
                .allMatch(it -> it.draft().equals(longest));
    }

    @Test
    default void of_many_who_set_the_same_one_adds_each() throws InterruptedException, ExecutionException {
        var wanted = IntStream.range(0, 12).mapToObj(i -> titled("t" + i, "1")).toList();

        int first = Race.winners(_ -> {
            var kinds = store().replaceAll(wanted, NOW).stream()
                    .map(DefaultChange::kind)
                    .distinct();
            return kinds.toList().equals(List.of(Kind.ADDED));
        });

        assertThat(first).isEqualTo(1);
        assertThat(store().all()).hasSize(12);
    }

    @Test
    default void of_many_sets_at_once_one_stands_whole() throws InterruptedException, ExecutionException {
        replaced(titled("common", "0"), titled("old", "0"));

        int odd = Race.winners(i -> {
            store().replaceAll(List.of(titled("common", "c" + i), titled("t" + i, "1"), titled("u" + i, "1")), NOW);
            var seen = store().all();
            return seen.size() != 3
                    || !seen.get(0)
                            .draft()
                            .title()
                            .value()
                            .substring(1)
                            .equals(slug(seen.get(1)).substring(1))
                    || !slug(seen.get(1)).substring(1).equals(slug(seen.get(2)).substring(1));
        });

        assertThat(odd).isZero();
    }

    @Test
    default void who_sets_them_first_replaces_nobodys() throws InterruptedException, ExecutionException {
        int first = Race.winners(i -> store().setFirst(List.of(titled("t" + i, "1"), titled("u" + i, "1")), NOW));

        assertThat(first).isEqualTo(1);
        assertThat(store().all()).hasSize(2);
        assertThat(slugs().getFirst().substring(1)).isEqualTo(slugs().getLast().substring(1));
    }

    @Test
    default void what_was_set_to_none_is_set() {
        replaced();

        assertThat(store().setFirst(List.of(titled("a", "1")), NOW)).isFalse();
        assertThat(store().all()).isEmpty();
    }

    @Test
    default void a_first_set_is_not_put_in_the_place_of_another() throws InterruptedException, ExecutionException {
        int first = Race.winners(i -> i % 2 == 0
                ? store().setFirst(List.of(titled("first", "1")), NOW)
                : store().replaceAll(List.of(titled("later", "1")), NOW).isEmpty());

        assertThat(first).isBetween(0, 1);
        assertThat(slugs()).containsExactly("later");
    }

    private List<String> replaced(DefaultTemplate... templates) {
        return store().replaceAll(List.of(templates), NOW).stream()
                .map(it -> it.slug() + " " + it.kind())
                .toList();
    }

    private List<String> slugs() {
        return store().all().stream().map(DefaultStoreContract::slug).toList();
    }

    private static String slug(Template template) {
        return template.slug().orElseThrow().value();
    }

    private static DefaultTemplate titled(String slug, String title) {
        return template(slug, draft(title, "letters", "Dear [Name]"));
    }

    private static DefaultTemplate template(String slug, Draft draft) {
        return new DefaultTemplate(new Slug(slug), draft);
    }
}
