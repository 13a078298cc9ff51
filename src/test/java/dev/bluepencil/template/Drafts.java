package dev.bluepencil.template;

import java.time.Instant;
import java.util.Optional;

/// Templates for tests to keep.
public final class Drafts {
    private Drafts() {}

    public static Draft draft(String title, String category, String content) {
        return new Draft(new Title(title), new Category(category), new Content(content));
    }

    public static Template own(String id, Draft draft, Instant now) {
        return new Template(new TemplateId(id), draft, Optional.empty(), Revision.random(), now, now);
    }
}
