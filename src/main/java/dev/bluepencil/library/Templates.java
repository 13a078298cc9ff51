package dev.bluepencil.library;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.defaults.DefaultStore;
import dev.bluepencil.http.input.Page;
import dev.bluepencil.http.input.PageRequest;
import dev.bluepencil.library.Change.Absent;
import dev.bluepencil.library.Change.Made;
import dev.bluepencil.library.Change.OfDefault;
import dev.bluepencil.library.Change.Stale;
import dev.bluepencil.storage.OrderedIds;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.template.Category;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Revision;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The templates that an account sees: the defaults, which it may read, and its own. Those of others are not there.
public final class Templates {
    /// An account has no more of its own.
    public static final int MOST_OWN = 500;

    private final DefaultStore defaults;
    private final TemplateStore store;
    private final InstantSource clock;
    private final OrderedIds ids = new OrderedIds();

    public Templates(Storage storage, InstantSource clock) {
        this.defaults = DefaultStore.in(storage);
        this.store = TemplateStore.in(storage);
        this.clock = clock;
    }

    /// The defaults by slug, then one's own in the order they were made.
    public Page<Template> page(AccountId account, Filter filter, PageRequest<Place> page) {
        int wanted = page.limit() + 1;
        var found = new ArrayList<Template>(defaultsAfter(page.after(), filter, wanted));
        if (found.size() < wanted) {
            var after = page.after().flatMap(Place::own);
            found.addAll(store.page(account, filter, after, wanted - found.size()));
        }
        return Page.of(found, page.limit(), template -> Place.of(template).text());
    }

    public Optional<Template> find(AccountId account, TemplateId id) {
        return store.find(account, id).or(() -> defaults.find(id));
    }

    /// Adds one of the account's own; nothing if it has [#MOST_OWN].
    public Optional<Template> add(AccountId account, Draft draft) {
        var now = clock.instant();
        var template =
                new Template(new TemplateId(ids.next(now)), draft, Optional.empty(), Revision.random(), now, now);
        return store.add(account, template, MOST_OWN) ? Optional.of(template) : Optional.empty();
    }

    /// Replaces what is written in one of the account's own.
    public Change replace(AccountId account, TemplateId id, Expected expected, Draft draft) {
        return change(
                account, id, () -> store.replace(account, id, expected, draft, Revision.random(), clock.instant()));
    }

    /// Removes one of the account's own.
    public Change remove(AccountId account, TemplateId id, Expected expected) {
        return change(account, id, () -> store.remove(account, id, expected));
    }

    /// What there are templates for, by name, with how many the account sees.
    public List<Tally> categories(AccountId account) {
        var counts = new TreeMap<String, Integer>();
        store.categories(account).forEach((category, number) -> counts.merge(category.value(), number, Integer::sum));
        defaults.all().forEach(it -> counts.merge(it.draft().category().value(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(it -> new Tally(new Category(it.getKey()), it.getValue()))
                .toList();
    }

    /// All of the account's own.
    List<Template> own(AccountId account) {
        return store.page(account, Filter.ALL, Optional.empty(), MOST_OWN);
    }

    void removeAllOf(AccountId account) {
        store.removeAllOf(account);
    }

    /// Only what did not succeed is looked at again, to tell why.
    private Change change(AccountId account, TemplateId id, Supplier<Optional<Template>> change) {
        return change.get()
                .<Change>map(Made::new)
                .orElseGet(() -> find(account, id)
                        .<Change>map(it -> it.isDefault() ? new OfDefault() : new Stale())
                        .orElseGet(Absent::new));
    }

    private List<Template> defaultsAfter(Optional<Place> after, Filter filter, int most) {
        if (after.flatMap(Place::own).isPresent()) {
            return List.of();
        }
        return defaults.all().stream()
                .filter(it -> after.stream().allMatch(place -> place.isBefore(it)))
                .filter(it -> filter.matches(it.draft()))
                .limit(most)
                .toList();
    }

    /// How many templates there are of a category.
    public record Tally(Category category, int templates) {}
}
