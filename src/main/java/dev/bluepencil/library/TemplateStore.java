package dev.bluepencil.library;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.template.Category;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Revision;
import dev.bluepencil.template.Template;
import dev.bluepencil.template.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps people's own templates. What is not the owner's is not there, and asking for it is the same work; an account
/// takes as long to serve among a million templates of others as among a few.
interface TemplateStore {
    /// The store that keeps them there.
    static TemplateStore in(Storage storage) {
        return switch (storage) {
            case Storage.Sql(var database) -> new SqlTemplateStore(database);
            case Storage.Mongo(var database) -> new MongoTemplateStore(database);
        };
    }

    /// Adds a template, unless its owner has `most` already; then `false`.
    ///
    /// Atomic: of any number of callers none gets `true` beyond `most`, nor `false` while there was room. If the
    /// account was deleted meanwhile, the template is gone with it.
    ///
    /// @param most the same for all callers
    boolean add(AccountId owner, Template template, int most);

    Optional<Template> find(AccountId owner, TemplateId id);

    /// Replaces what is written, and gives the template as it is then; nothing if it is not there, or not in a state
    /// that is asked for.
    ///
    /// Atomic: of any number of callers that ask for one state, one succeeds.
    Optional<Template> replace(
            AccountId owner, TemplateId id, Expected expected, Draft draft, Revision next, Instant now);

    /// Removes the template and gives it as it was; nothing if it is not there, or not in a state that is asked for.
    Optional<Template> remove(AccountId owner, TemplateId id, Expected expected);

    /// In the order they were made.
    ///
    /// @param after only those that were made later, if given
    /// @param most no more than so many
    List<Template> page(AccountId owner, Filter filter, Optional<TemplateId> after, int most);

    /// How many there are of each category.
    Map<Category, Integer> categories(AccountId owner);

    void removeAllOf(AccountId owner);
}
