package dev.bluepencil.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/// Turns schemas as the annotation processor drafts them (in the way of OpenAPI 3.0, named as in Java, numbers as
/// strings) into what goes over the wire, in the JSON Schema of OpenAPI 3.1.
final class Schemas {
    private static final List<String> LIMITS = List.of(
            "minimum",
            "maximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    /// Goes over the wire as in Java, since writing apps have always read it so.
    private static final String UNTRANSLATED = "isDefault";

    private Schemas() {}

    /// Completes a schema and every schema inside it.
    ///
    /// A property is required unless it may be null: what may be left out may be null, and the other way round.
    static void complete(ObjectNode schema) {
        openUp(schema);
        LIMITS.forEach(limit -> readLimit(schema, limit));
        readExample(schema);
        nameValues(schema);
        nameProperties(schema);
        schema.path("properties").forEach(Schemas::completeInner);
        completeInner(schema.path("items"));
        completeInner(schema.path("additionalProperties"));
        allowNull(schema);
    }

    private static void completeInner(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            complete(schema);
        }
    }

    /// Callers may send more than we know, and answers may grow.
    private static void openUp(ObjectNode schema) {
        if (schema.path("additionalProperties").isBoolean()) {
            schema.remove("additionalProperties");
        }
    }

    private static void readLimit(ObjectNode schema, String limit) {
        if (schema.path(limit).isTextual()) {
            schema.set(limit, Examples.parse(schema.get(limit).textValue()));
        }
    }

    private static void readExample(ObjectNode schema) {
        var example = schema.remove("example");
        if (example != null) {
            boolean isText = schema.has("$ref") || schema.path("type").asText().equals("string");
            schema.putArray("examples").add(isText ? example : Examples.parse(example.asText()));
        }
    }

    private static void nameValues(ObjectNode schema) {
        if (schema.get("enum") instanceof ArrayNode values) {
            var names = values.valueStream()
                    .map(value -> value.asText().toLowerCase(Locale.ROOT))
                    .toList();
            values.removeAll();
            names.forEach(values::add);
        }
    }

    private static void nameProperties(ObjectNode schema) {
        if (!(schema.get("properties") instanceof ObjectNode drafted)) {
            return;
        }
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        drafted.forEachEntry((name, property) -> {
            var wireName = name.equals(UNTRANSLATED) ? name : SnakeCaseStrategy.INSTANCE.translate(name);
            properties.set(wireName, property);
            if (!property.path("nullable").asBoolean()) {
                required.add(wireName);
            }
        });
        if (required.isEmpty()) {
            schema.remove("required");
        }
    }

    private static void allowNull(ObjectNode schema) {
        var nullable = schema.remove("nullable");
        if (nullable == null || !nullable.asBoolean()) {
            return;
        }
        var reference = schema.remove("$ref");
        if (reference == null) {
            var type = schema.get("type");
            schema.putArray("type").add(type).add("null");
        } else {
            var either = schema.putArray("anyOf");
            either.addObject().set("$ref", reference);
            either.addObject().put("type", "null");
        }
    }
}
