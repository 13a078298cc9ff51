package dev.bluepencil.defaults;

import dev.bluepencil.storage.Storage;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the default templates, of which there are few: they are changed and read as a whole.
public interface DefaultStore {
    /// No more than so many, so that reading them all stays cheap.
    int MOST = 100;

    /// The store that keeps them there.
    static DefaultStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlDefaultStore(database);
            case Storage.Mongo(var database) -> new MongoDefaultStore(database);
        };
    }

    /// All of them, by slug.
    List<Template> all();

    Optional<Template> find(TemplateId id);

    /// Makes these the default templates, and tells of each slug that is or was one what became of it, in order. What
    /// stays as it was keeps its revision and its times; what is changed keeps its id.
    ///
    /// Atomic: whoever reads meanwhile, or after this was cut off, finds all as it was or all as it is to be.
    /// Of many callers at once each replaces what another left, so that the last one's set stands whole.
    ///
    /// @throws IllegalArgumentException if there are more than [#MOST], or two of one slug
    List<DefaultChange> replaceAll(List<DefaultTemplate> templates, Instant now);

    /// Makes these the default templates, if nobody has ever set any, be it to none; whether it did.
    ///
    /// Atomic: of any number of callers, [#replaceAll] among them, none has its set replaced by this.
    ///
    /// @throws IllegalArgumentException as above
    boolean setFirst(List<DefaultTemplate> templates, Instant now);

    /// Whether they were ever set, be it to none.
    boolean isSet();
}
