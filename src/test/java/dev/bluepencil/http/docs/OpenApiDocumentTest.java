package dev.bluepencil.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluepencil.config.AddressBlocks;
import dev.bluepencil.config.HttpConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The document as the annotations of this build make it.
final class OpenApiDocumentTest {
    private final JsonNode document = OpenApiDocument.of(new HttpConfig(
            "Blue & Pencil",
            URI.create("https://example.org/write"),
            "127.0.0.1",
            0,
            List.of(),
            AddressBlocks.NONE,
            1000,
            Duration.ofMinutes(1),
            Optional.empty()));

    @Test
    void it_says_whose_it_is_and_where() {
        assertThat(text("/info/title")).isEqualTo("Blue & Pencil");
        assertThat(text("/info/version")).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(text("/info/license/identifier")).isEqualTo("Apache-2.0");
        assertThat(text("/servers/0/url")).isEqualTo("https://example.org/write");
        assertThat(text("/components/securitySchemes/oauth2/flows/password/tokenUrl"))
                .isEqualTo("https://example.org/write/auth/token");
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(document.at(reference.substring(1)))
                        .as(reference)
                        .isNotEmpty());
    }

    @Test
    void every_operation_says_what_it_does_under_a_name_of_its_own() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("description").asText()).isNotBlank();
        });
        assertThat(operations().map(operation -> operation.path("operationId").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void every_operation_stands_under_a_tag_that_is_described() {
        var tags = document.path("tags").findValuesAsText("name");

        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.path("tags"))
                        .isNotEmpty()
                        .allSatisfy(tag -> assertThat(tags).contains(tag.asText())));
    }

    @Test
    void every_property_of_every_schema_is_described() {
        document.at("/components/schemas")
                .forEachEntry((schema, it) -> assertThat(it.path("properties").propertyStream())
                        .as(schema)
                        .allSatisfy(property -> assertThat(
                                        property.getValue().path("description").asText())
                                .isNotBlank()));
    }

    private Stream<JsonNode> operations() {
        return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private String text(String pointer) {
        return document.at(pointer).asText();
    }
}
