package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the service promises in its OpenAPI document, in a form that answers can be held against.
record Contract(List<Operation> operations) {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());

    static Contract of(Client client) {
        var document = client.get("/openapi.json").expect(200).json();
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, json) -> operations.add(
                        new Operation(method.toUpperCase(Locale.ROOT), path, json, document.path("components")))));
        return new Contract(operations);
    }

    record Operation(String method, String path, JsonNode json, JsonNode components) {
        boolean needsSignIn() {
            return !json.path("security").isEmpty();
        }

        boolean takesBody() {
            return json.has("requestBody");
        }

        /// Bodies by media type.
        JsonNode bodies() {
            return json.path("requestBody").path("content");
        }

        /// The path with an example in the place of each parameter.
        String examplePath() {
            var filled = path;
            for (var parameter : json.path("parameters")) {
                var example = parameter.at("/schema/examples/0").asText();
                filled = filled.replace("{" + parameter.path("name").asText() + "}", example);
            }
            return filled;
        }

        /// Fails unless the answer's status, type and body are among those that are described.
        void describes(Client.Answer answer) {
            var described = json.path("responses").path(Integer.toString(answer.status()));
            assertThat(described)
                    .as("%s answered %d: %s", this, answer.status(), answer.body())
                    .isNotEmpty();
            if (described.path("content").isEmpty()) {
                assertThat(answer.body()).as("%s, %d", this, answer.status()).isEmpty();
            } else {
                describes(answer, described.path("content"));
            }
        }

        private void describes(Client.Answer answer, JsonNode content) {
            var type = answer.header("Content-Type").replaceAll(";.*", "");
            assertThat(content.fieldNames())
                    .toIterable()
                    .as("%s, %d", this, answer.status())
                    .contains(type);
            if (type.endsWith("json")) {
                var faults = faults(content.path(type).path("schema"), answer.json());
                assertThat(faults).as("%s: %s", this, answer.body()).isEmpty();
            }
        }

        @Override
        public String toString() {
            return method + " " + path;
        }

        private List<String> faults(JsonNode schema, JsonNode body) {
            var whole = JsonNodeFactory.instance.objectNode();
            whole.set("components", components);
            whole.putArray("allOf").add(schema);
            return SCHEMAS.getSchema(whole).validate(body).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
