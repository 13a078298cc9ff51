package dev.bluepencil.editor;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.engine.Assignment;
import java.util.List;
import java.util.Optional;

/// An assignment, and who wants it done on what terms.
///
/// @param fresh whether an answer that was given before will not do
public record Order(AccountId account, Assignment assignment, Optional<IdempotencyKey> key, boolean fresh) {
    /// All that the answer depends on, the account aside.
    List<String> request() {
        // Without the text all that is left are closed sets and language tags.
        return List.of(assignment.withText("").toString(), assignment.text());
    }
}
