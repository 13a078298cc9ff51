package dev.bluepencil.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

final class OperationTest {
    @Test
    void whoever_must_sign_in_may_bring_a_token() {
        var operation = completed("""
                {"security": [{"oauth2": []}], "responses": {}}""");

        assertThat(operation.get("security")).isEqualTo(Examples.parse("""
                [{"oauth2": []}, {"bearer": []}]"""));
        assertThat(operation.at("/responses/401/content/application~1problem+json/examples"))
                .hasSize(2);
    }

    @Test
    void whatever_takes_a_body_refuses_bad_ones() {
        var answers = completed("""
                {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Form"}}}},
                 "responses": {}}""").get("responses");

        assertThat(answers.fieldNames()).toIterable().containsExactly("400", "413", "415", "422", "500", "503");
        assertThat(answers.at("/422/content/application~1problem+json/examples/invalid_fields/value/errors/0/field")
                        .asText())
                .isEqualTo("email");
    }

    @Test
    void own_failures_come_before_common_ones_of_the_same_status() {
        var answers = completed("""
                {"responses": {"503": {"description": "`busy`: Come back."}}}""").get("responses");

        assertThat(answers.at("/503/description").asText()).startsWith("- `busy`: Come back.\n- `storage_unavailable`");
        assertThat(answers.at("/503/headers").has("Retry-After")).isTrue();
    }

    @Test
    void at_the_standard_token_endpoint_every_fault_of_the_client_is_a_400() {
        var answers = completed("""
                {"requestBody": {}, "responses": {"400": {"description": "`invalid_credentials`: Wrong.", "content":
                    {"application/json": {"schema": {"$ref": "#/components/schemas/TokenProblem"}}}}}}""").get("responses");

        var examples = answers.at("/400/content/application~1json/examples");
        assertThat(answers.has("422")).isFalse();
        assertThat(examples.fieldNames())
                .toIterable()
                .containsExactly("invalid_credentials", "malformed_body", "invalid_fields");
        assertThat(examples.at("/invalid_credentials/value/error").asText()).isEqualTo("invalid_grant");
        assertThat(examples.at("/invalid_credentials/value/status").asInt()).isEqualTo(400);
    }

    @Test
    void a_failure_with_a_body_of_its_own_is_left_as_it_is() {
        var answers = completed("""
                {"tags": ["service"], "responses": {"503": {"description": "Not ready.", "content":
                    {"application/json": {"schema": {"$ref": "#/components/schemas/Readiness"}}}}}}""").get("responses");

        assertThat(answers.at("/503/description").asText()).isEqualTo("Not ready.");
    }

    @Test
    void a_failure_with_an_unknown_code_is_refused() {
        assertThatThrownBy(() -> completed("""
                {"responses": {"409": {"description": "`email_token`: Taken."}}}""")).hasMessageContaining("email_token");
    }

    private static JsonNode completed(String draft) {
        var json = (ObjectNode) Examples.parse(draft);
        new Operation(json).complete((ObjectNode) Examples.parse("""
                {"Form": {"required": ["email"]}}"""));
        return json;
    }
}
