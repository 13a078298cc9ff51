package dev.bluepencil.defaults;

import dev.bluepencil.defaults.DefaultChange.Kind;
import dev.bluepencil.template.Revision;
import dev.bluepencil.template.Slug;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one set of default templates becomes when another is to take its place.
///
/// @param changes what becomes of each slug, in order
/// @param templates those that there are to be, by slug; what stays is what it was to the letter
record Succession(List<DefaultChange> changes, SortedMap<String, Template> templates) {
    static Succession of(List<Template> present, List<DefaultTemplate> wanted, Instant now) {
        var before = new TreeMap<String, Template>();
        present.forEach(it -> before.put(it.slug().orElseThrow().value(), it));
        var after = new TreeMap<String, Template>();
        wanted.forEach(
                it -> after.put(it.slug().value(), next(it, before.get(it.slug().value()), now)));
        if (after.size() < wanted.size() || after.size() > DefaultStore.MOST) {
            throw new IllegalArgumentException(
                    "must be at most " + DefaultStore.MOST + " default templates, each with a slug of its own");
        }
        var slugs = new TreeMap<String, Template>(before);
        slugs.putAll(after);
        return new Succession(
                slugs.keySet().stream()
                        .map(slug -> new DefaultChange(new Slug(slug), kind(before.get(slug), after.get(slug))))
                        .toList(),
                after);
    }

    /// Those that are not there yet as they are to be.
    List<Template> written() {
        return changes.stream()
                .filter(it -> it.kind() == Kind.ADDED || it.kind() == Kind.CHANGED)
                .flatMap(it -> Optional.ofNullable(templates.get(it.slug().value())).stream())
                .toList();
    }

    List<Slug> removed() {
        return changes.stream()
                .filter(it -> it.kind() == Kind.REMOVED)
                .map(DefaultChange::slug)
                .toList();
    }

    private static Template next(DefaultTemplate wanted, @Nullable Template present, Instant now) {
        if (present != null && present.draft().equals(wanted.draft())) {
            return present;
        }
        return new Template(
                TemplateId.of(wanted.slug()),
                wanted.draft(),
                Optional.of(wanted.slug()),
                Revision.random(),
                present == null ? now : present.createdAt(),
                now);
    }

    private static Kind kind(@Nullable Template before, @Nullable Template after) {
        if (after == null) {
            return Kind.REMOVED;
        }
        if (before == null) {
            return Kind.ADDED;
        }
        return before.equals(after) ? Kind.UNCHANGED : Kind.CHANGED;
    }
}
