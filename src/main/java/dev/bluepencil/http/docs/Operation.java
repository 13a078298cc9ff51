package dev.bluepencil.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/// One operation of the document, drafted by the annotation processor and completed in place.
final class Operation {
    private final ObjectNode json;

    Operation(ObjectNode json) {
        this.json = json;
    }

    boolean isSignedIn() {
        return !json.path("security").isEmpty();
    }

    boolean hasBody() {
        return json.has("requestBody");
    }

    boolean isAboutTheService() {
        return json.path("tags").valueStream().anyMatch(tag -> tag.asText().equals("service"));
    }

    /// @param schemas the document's schemas, completed
    void complete(ObjectNode schemas) {
        dropNoise(json);
        json.path("parameters").forEach(Operation::completeParameter);
        Examples.read(json.path("requestBody"));
        offerBearer();
        var answers = new Answers((ObjectNode) json.get("responses"), firstField(schemas));
        CommonFailures.of(this).forEach(answers::add);
        answers.complete();
    }

    private static void completeParameter(JsonNode parameter) {
        dropNoise((ObjectNode) parameter);
        Schemas.complete((ObjectNode) parameter.get("schema"));
    }

    /// Whoever signs in by OAuth may as well bring the token they have.
    private void offerBearer() {
        if (isSignedIn()) {
            json.withArray("security").addObject().putArray("bearer");
        }
    }

    private static void dropNoise(ObjectNode node) {
        Stream.of("deprecated", "allowEmptyValue")
                .filter(flag -> !node.path(flag).asBoolean())
                .forEach(node::remove);
        Stream.of("parameters", "tags")
                .filter(list -> node.path(list).isEmpty())
                .forEach(node::remove);
    }

    /// A field that the operation needs, or any name where it needs none.
    private String firstField(ObjectNode schemas) {
        var ofBody = json.path("requestBody")
                .path("content")
                .valueStream()
                .map(content -> content.path("schema").path("$ref").asText())
                .map(reference -> schemas.path(reference.substring(reference.lastIndexOf('/') + 1)))
                .map(schema -> schema.path("required").path(0));
        var ofAddress = json.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name"));
        return Stream.concat(ofBody, ofAddress)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("field");
    }
}
