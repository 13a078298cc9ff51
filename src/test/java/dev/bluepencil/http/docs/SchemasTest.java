package dev.bluepencil.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

final class SchemasTest {
    @Test
    void properties_are_named_as_they_go_over_the_wire() {
        assertThat(completed("""
                {"type": "object", "properties": {"fullName": {"type": "string"}}}""")).isEqualTo(json("""
                {"type": "object", "properties": {"full_name": {"type": "string"}}, "required": ["full_name"]}"""));
    }

    @Test
    void what_may_be_null_may_be_left_out() {
        assertThat(completed("""
                {"type": "object", "properties": {"tone": {"type": "string", "nullable": true}}}""")).isEqualTo(json("""
                {"type": "object", "properties": {"tone": {"type": ["string", "null"]}}}"""));
    }

    @Test
    void a_named_schema_may_be_null_too() {
        assertThat(completed("""
                {"$ref": "#/components/schemas/Tone", "nullable": true}""")).isEqualTo(json("""
                {"anyOf": [{"$ref": "#/components/schemas/Tone"}, {"type": "null"}]}"""));
    }

    @Test
    void values_of_an_enum_are_in_lower_case() {
        assertThat(completed("""
                {"type": "string", "enum": ["FORMAL", "VERY_FORMAL"]}""")).isEqualTo(json("""
                {"type": "string", "enum": ["formal", "very_formal"]}"""));
    }

    @Test
    void limits_and_examples_are_of_their_propertys_type() {
        assertThat(completed("""
                {"type": "integer", "minimum": "1", "example": "900"}""")).isEqualTo(json("""
                {"type": "integer", "minimum": 1, "examples": [900]}"""));
        assertThat(completed("""
                {"type": "string", "maxLength": "6", "example": "402618"}""")).isEqualTo(json("""
                {"type": "string", "maxLength": 6, "examples": ["402618"]}"""));
    }

    @Test
    void objects_may_have_fields_that_we_do_not_know() {
        assertThat(completed("""
                {"type": "object", "additionalProperties": false}""")).isEqualTo(json("""
                {"type": "object"}"""));
    }

    @Test
    void items_and_values_are_completed_as_well() {
        assertThat(completed("""
                {"type": "array", "items": {"type": "object", "additionalProperties": {"enum": ["A"]}}}""")).isEqualTo(json("""
                {"type": "array", "items": {"type": "object", "additionalProperties": {"enum": ["a"]}}}"""));
    }

    @Test
    void an_example_that_is_not_of_its_type_is_refused() {
        assertThatThrownBy(() -> completed("""
                {"type": "integer", "example": "many"}""")).hasMessageContaining("many");
    }

    private static ObjectNode completed(String draft) {
        var schema = (ObjectNode) json(draft);
        Schemas.complete(schema);
        return schema;
    }

    private static JsonNode json(String text) {
        return Examples.parse(text);
    }
}
