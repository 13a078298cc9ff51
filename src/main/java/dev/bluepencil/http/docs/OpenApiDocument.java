package dev.bluepencil.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluepencil.config.HttpConfig;
import dev.bluepencil.http.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/// What the service promises its callers, as OpenAPI has it.
///
/// The annotation processor drafts paths and schemas at compile time. What it cannot know or say is completed here:
/// names as they go over the wire, the failures that all operations share, how to sign in, and where this service is.
final class OpenApiDocument {
    private static final String DRAFT = "/openapi-plugin/openapi-default.json";

    private OpenApiDocument() {}

    /// @throws IllegalStateException if an annotation says something that cannot be understood
    static ObjectNode of(HttpConfig config) {
        var draft = read(DRAFT);
        var schemas = (ObjectNode) draft.at("/components/schemas");
        schemas.forEach(schema -> Schemas.complete((ObjectNode) schema));
        draft.path("paths").forEach(path -> completeOperations(path, schemas));

        var document = read("frame.json");
        introduce(document, draft.at("/info/version").asText(), config);
        document.set("paths", draft.get("paths"));
        document.withObjectProperty("components").set("schemas", schemas);
        return document;
    }

    private static void completeOperations(JsonNode path, ObjectNode schemas) {
        path.forEach(operation -> new Operation((ObjectNode) operation).complete(schemas));
    }

    private static void introduce(ObjectNode document, String version, HttpConfig config) {
        var url = config.appUrl().toString();
        var info = document.withObjectProperty("info")
                .put("title", config.appName())
                .put("version", version);
        info.putObject("contact").put("name", config.appName()).put("url", url);
        document.putArray("servers").addObject().put("url", url);
        var signIn = (ObjectNode) document.at("/components/securitySchemes/oauth2/flows/password");
        signIn.put("tokenUrl", url + "/auth/token").put("refreshUrl", url + "/auth/token");
    }

    private static ObjectNode read(String resource) {
        try {
            return Json.mapper().readValue(ClassPath.read(resource), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is not JSON", e);
        }
    }
}
