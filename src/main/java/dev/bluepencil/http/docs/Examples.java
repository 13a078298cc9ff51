package dev.bluepencil.http.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluepencil.http.json.Json;

/// Examples of bodies, which annotations can hold only as strings.
final class Examples {
    private Examples() {}

    /// Reads the examples in a body's content as the JSON they are; texts of other types stay as they are.
    static void read(JsonNode body) {
        body.path("content").forEachEntry((type, content) -> {
            if (content.path("example").isTextual() && isStructured(type)) {
                ((ObjectNode) content)
                        .set("example", parse(content.get("example").textValue()));
            }
        });
    }

    /// @throws IllegalStateException if it is not JSON
    static JsonNode parse(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example in the annotations is not JSON: " + json, e);
        }
    }

    private static boolean isStructured(String type) {
        return type.endsWith("json") || type.equals("application/x-www-form-urlencoded");
    }
}
