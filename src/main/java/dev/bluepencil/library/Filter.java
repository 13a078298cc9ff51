package dev.bluepencil.library;

import dev.bluepencil.template.Category;
import dev.bluepencil.template.Draft;
import java.util.Optional;

/// Which templates somebody looks for.
public record Filter(Optional<Category> category, Optional<SearchText> text) {
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

    boolean matches(Draft draft) {
        return category.stream().allMatch(draft.category()::equals)
                && text.stream().allMatch(it -> it.isIn(SearchText.searched(draft)));
    }
}
