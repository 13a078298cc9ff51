package dev.bluepencil.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Schema;
import com.google.genai.types.Type;
import dev.bluepencil.engine.Language;
import java.util.Map;
import java.util.Optional;

/// A translation, and the language it was made from where the model named it.
record Translation(String text, Optional<Language> language) {
    static final String TEXT = "translation";
    private static final String LANGUAGE = "source_language";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Schema SCHEMA = Schema.builder()
            .type(Type.Known.OBJECT)
            .properties(Map.of(
                    LANGUAGE, string("The BCP 47 tag of the language the text is written in."),
                    TEXT, string("The finished text.")))
            .propertyOrdering(LANGUAGE, TEXT)
            .required(LANGUAGE, TEXT)
            .build();

    /// Has the model answer in a form that [#parse] reads.
    static GenerateContentConfig.Builder asked(GenerateContentConfig.Builder config) {
        return config.responseMimeType("application/json").responseSchema(SCHEMA);
    }

    /// An answer in another form than asked for is the translation itself.
    static Translation parse(String answer) {
        try {
            var json = JSON.readTree(answer);
            return json.path(TEXT).isTextual()
                    ? new Translation(json.path(TEXT).textValue(), language(json.path(LANGUAGE)))
                    : new Translation(answer, Optional.empty());
        } catch (JsonProcessingException plainText) {
            return new Translation(answer, Optional.empty());
        }
    }

    private static Optional<Language> language(JsonNode tag) {
        try {
            return Optional.of(Language.parse(tag.asText()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Schema string(String description) {
        return Schema.builder().type(Type.Known.STRING).description(description).build();
    }
}
