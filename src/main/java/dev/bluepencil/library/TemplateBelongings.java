package dev.bluepencil.library;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Belongings;
import dev.bluepencil.template.Template;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The templates of an account.
public final class TemplateBelongings implements Belongings {
    private final Templates templates;

    public TemplateBelongings(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Map<String, List<?>> export(Account account) {
        return Map.of(
                "templates",
                templates.own(account.id()).stream()
                        .map(TemplateBelongings::written)
                        .toList());
    }

    @Override
    public void removeAllOf(AccountId account) {
        templates.removeAllOf(account);
    }

    private static Written written(Template template) {
        var draft = template.draft();
        return new Written(
                template.id().value(),
                draft.title().value(),
                draft.category().value(),
                draft.content().value(),
                template.createdAt(),
                template.updatedAt());
    }

    private record Written(
            String id, String title, String category, String content, Instant createdAt, Instant updatedAt) {}
}
