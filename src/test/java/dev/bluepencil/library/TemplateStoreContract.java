package dev.bluepencil.library;

import static dev.bluepencil.template.Drafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.TestAccount;
import dev.bluepencil.storage.OrderedIds;
import dev.bluepencil.storage.Race;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.template.Category;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Drafts;
import dev.bluepencil.template.Revision;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store of own templates keeps to.
interface TemplateStoreContract {
    Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    Instant LATER = NOW.plusSeconds(60);
    OrderedIds IDS = new OrderedIds();
    Draft DRAFT = draft("Thanks", "thanks", "Dear [Name]");
    Draft OTHER = draft("Sorry", "apology", "Dear [Friend]");
    Expected ANY = new Expected.Any();
    int MANY = 1000;

    Storage storage();

    TemplateStore store();

    @Test
    default void keeps_every_detail() {
        var ann = account();
        var kept = added(ann, draft("Größe 😀 'q' \\", "thank-you", "  Dear [Name],\r\n\t% _ \\ \"'\u0001\n"));

        assertThat(store().find(ann, kept.id())).contains(kept);
        assertThat(all(ann)).containsExactly(kept);
    }

    @Test
    default void what_is_another_s_is_not_there() {
        var ann = account();
        var bob = account();
        var anns = added(ann, DRAFT);
        var state = new Expected.OneOf(Set.of(anns.revision()));

        assertThat(store().find(bob, anns.id())).isEmpty();
        assertThat(store().replace(bob, anns.id(), ANY, OTHER, Revision.random(), LATER))
                .isEmpty();
        assertThat(store().replace(bob, anns.id(), state, OTHER, Revision.random(), LATER))
                .isEmpty();
        assertThat(store().remove(bob, anns.id(), ANY)).isEmpty();
        assertThat(store().remove(bob, anns.id(), state)).isEmpty();
        assertThat(all(bob)).isEmpty();
        assertThat(store().categories(bob)).isEmpty();
        store().removeAllOf(bob);
        assertThat(all(ann)).containsExactly(anns);
    }

    @Test
    default void replaces_what_is_written_and_nothing_else() {
        var ann = account();
        var before = added(ann, DRAFT);
        var bystander = added(ann, DRAFT);
        var next = Revision.random();

        var after = store().replace(ann, before.id(), ANY, OTHER, next, LATER).orElseThrow();

        assertThat(after).isEqualTo(new Template(before.id(), OTHER, Optional.empty(), next, NOW, LATER));
        assertThat(all(ann)).containsExactly(after, bystander);
        assertThat(texts(ann, "friend")).containsExactly("Sorry");
        assertThat(texts(ann, "name")).containsExactly("Thanks");
    }

    @Test
    default void changes_nothing_in_a_state_that_is_not_expected() {
        var ann = account();
        var before = added(ann, DRAFT);
        var other = new Expected.OneOf(Set.of(Revision.random(), new Revision("'\"\\%é")));
        var none = new Expected.OneOf(Set.of());

        for (var stale : List.of(other, none)) {
            assertThat(store().replace(ann, before.id(), stale, OTHER, Revision.random(), LATER))
                    .isEmpty();
            assertThat(store().remove(ann, before.id(), stale)).isEmpty();
        }
        assertThat(all(ann)).containsExactly(before);

        var right = new Expected.OneOf(Set.of(Revision.random(), before.revision()));
        assertThat(store().remove(ann, before.id(), right)).contains(before);
        assertThat(all(ann)).isEmpty();
        assertThat(store().remove(ann, before.id(), right)).isEmpty();
    }

    @Test
    default void of_many_who_expect_one_state_one_replaces_it() throws InterruptedException, ExecutionException {
        var ann = account();
        var before = added(ann, DRAFT);
        var state = new Expected.OneOf(Set.of(before.revision()));

        int winners = Race.winners(
                50,
                i -> store().replace(
                                ann, before.id(), state, draft("T" + i, "thanks", "text"), Revision.random(), LATER)
                        .isPresent());

        assertThat(winners).isEqualTo(1);
        assertThat(all(ann)).hasSize(1);
    }

    @Test
    default void of_many_at_once_no_more_are_added_than_there_is_room_for()
            throws InterruptedException, ExecutionException {
        var ann = account();
        var bob = account();
        IntStream.range(0, 5).forEach(_ -> store().add(ann, template(DRAFT), 20));
        store().add(bob, template(DRAFT), 2);

        int winners = Race.winners(50, _ -> store().add(ann, template(DRAFT), 20));

        assertThat(winners).isEqualTo(15);
        assertThat(all(ann)).hasSize(20);
        assertThat(store().add(bob, template(DRAFT), 2)).isTrue();
        assertThat(store().add(bob, template(DRAFT), 2)).isFalse();
    }

    @Test
    default void there_is_room_for_all_that_many_add_at_once() throws InterruptedException, ExecutionException {
        var ann = account();

        assertThat(Race.winners(_ -> store().add(ann, template(DRAFT), Race.RUNNERS)))
                .isEqualTo(Race.RUNNERS);
    }

    @Test
    default void what_is_removed_makes_room() {
        var ann = account();
        var first = template(DRAFT);
        assertThat(store().add(ann, first, 2)).isTrue();
        assertThat(store().add(ann, template(DRAFT), 2)).isTrue();
        assertThat(store().add(ann, template(DRAFT), 2)).isFalse();

        store().remove(ann, first.id(), ANY);

        assertThat(store().add(ann, template(DRAFT), 2)).isTrue();
        assertThat(store().add(ann, template(DRAFT), 2)).isFalse();
    }

    @Test
    default void pages_in_the_order_they_were_made_whatever_happens_meanwhile() {
        var ann = account();
        var bob = account();
        var expected = new ArrayList<Template>();
        for (int i = 0; i < 30; i++) {
            expected.add(added(ann, draft("T" + (99 - i), i % 2 == 0 ? "even" : "odd", "text")));
            added(bob, DRAFT);
        }
        assertThat(all(ann)).containsExactlyElementsOf(expected);

        var first = store().page(ann, Filter.ALL, Optional.empty(), 10);
        store().remove(ann, first.getLast().id(), ANY);
        var last = added(ann, DRAFT);
        var rest = store().page(ann, Filter.ALL, Optional.of(first.getLast().id()), MANY);

        expected.add(last);
        assertThat(first).containsExactlyElementsOf(expected.subList(0, 10));
        assertThat(rest).containsExactlyElementsOf(expected.subList(10, 31));
    }

    @Test
    default void tells_categories_apart_and_counts_them() {
        var ann = account();
        added(ann, draft("A", "letter", "text"));
        added(ann, draft("B", "letter", "text"));
        added(ann, draft("C", "letter-2", "text"));
        added(account(), draft("D", "other", "text"));

        assertThat(store().categories(ann)).isEqualTo(Map.of(new Category("letter"), 2, new Category("letter-2"), 1));
        var letters = new Filter(Optional.of(new Category("letter")), Optional.of(SearchText.parse("b")));
        assertThat(store().page(ann, letters, Optional.empty(), MANY))
                .extracting(it -> it.draft().title().value())
                .containsExactly("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ärger im ÖPNV | äRGER Im öpnv",
                "Straße | STRASSE",
                "STRASSE | straße",
                "STRAẞE | strasse",
                "Straße | STRAẞE",
                "İstanbul ve Iğdır | istanbul VE ığdır",
                "istanbul | İSTANBUL",
                "Приглашение | ПРИГЛАШЕНИЕ",
                "ΟΔΟΣ | οδος",
                "οδός και δρόμος | ΔΡΌΜΟΣ",
                "δρόμος | δρόμοσ",
                "A\u0308rger | ärger",
                "ﬁne ＡＢＣ | FINE abc",
                "100 %_ of [a-z]* (x) \\d+ $1 ^.{2}? | %_ of [A-Z]* (X) \\D",
                "back\\slash | k\\S"
            })
    default void finds_text_in_upper_or_lower_case(String title, String sought) {
        var ann = account();
        added(ann, draft(title, "letters", "text"));
        added(ann, draft("text", "letters", "before\n" + title + "\nafter"));
        added(ann, draft("nothing", "letters", "nothing 100 abc"));

        assertThat(texts(ann, sought)).containsExactly(title.strip(), "text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "a%c", "a_c", "a.c", ".*", "[a-z]", "\\", "\\E", "\\Qabc", "!", "^a", "c$", "a|b", "("
            })
    default void no_character_has_a_meaning_of_its_own(String sought) {
        var ann = account();
        added(ann, draft("abc", "letters", "abc abbc"));
        assertThat(texts(ann, sought)).isEmpty();

        added(ann, draft("with", "letters", "xx" + sought + "yy"));
        assertThat(texts(ann, sought)).containsExactly("with");
        assertThat(texts(ann, "x" + sought + "Y")).containsExactly("with");
    }

    @Test
    default void the_longest_template_is_kept_and_found() {
        var ann = account();
        var longest = draft("😀".repeat(120), "c".repeat(40), "ﷺ".repeat(19_999) + "x");
        var kept = added(ann, longest);

        assertThat(store().find(ann, kept.id())).contains(kept);
        assertThat(texts(ann, "ﷺ".repeat(99) + "x")).hasSize(1);
    }

    @Test
    default void nothing_is_left_of_an_account_that_is_gone() throws InterruptedException, ExecutionException {
        var ann = account();
        var bob = account();
        IntStream.range(0, 10).forEach(_ -> added(ann, DRAFT));
        var bobs = added(bob, DRAFT);

        store().removeAllOf(ann);
        store().removeAllOf(ann);

        assertThat(all(ann)).isEmpty();
        assertThat(all(bob)).containsExactly(bobs);

        var nobody = AccountId.random();
        var made = new ConcurrentLinkedQueue<TemplateId>();
        Race.winners(10, _ -> {
            var template = template(DRAFT);
            made.add(template.id());
            return store().add(nobody, template, MANY);
        });
        assertThat(made).hasSize(10).allMatch(id -> store().find(nobody, id).isEmpty());
    }

    private AccountId account() {
        var account = TestAccount.of(AccountId.random() + "@example.com");
        assertThat(AccountStore.in(storage()).add(account)).isTrue();
        return account.id();
    }

    private Template added(AccountId owner, Draft draft) {
        var template = template(draft);
        assertThat(store().add(owner, template, MANY)).isTrue();
        return template;
    }

    private List<Template> all(AccountId owner) {
        return store().page(owner, Filter.ALL, Optional.empty(), MANY);
    }

    private List<String> texts(AccountId owner, String sought) {
        var filter = new Filter(Optional.empty(), Optional.of(SearchText.parse(sought)));
        return store().page(owner, filter, Optional.empty(), MANY).stream()
                .map(it -> it.draft().title().value())
                .toList();
    }

    private static Template template(Draft draft) {
        return Drafts.own(IDS.next(NOW), draft, NOW);
    }
}
