package dev.bluepencil.drafting;

import dev.bluepencil.library.Templates.Tally;
import io.javalin.openapi.OpenApiDescription;
import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiIgnore;

/// A category over the wire.
@OpenApiDescription("Something that there are templates for.")
record TallyAnswer(
        @OpenApiDescription("Its name.") @OpenApiExample("meeting")
        String category,

        @OpenApiDescription("How many there are, defaults and one's own.") @OpenApiExample("3")
        int templates) {
    @OpenApiIgnore
    static TallyAnswer of(Tally tally) {
        return new TallyAnswer(tally.category().value(), tally.templates());
    }
}
