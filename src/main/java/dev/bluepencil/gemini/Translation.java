package dev.bluepencil.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Schema;
import com.google.genai.types.Type;
import dev.bluepencil.engine.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A translation, and the language it was made from where the model named it.
record Translation(String text, Optional<Language> language) {
    private static final Pattern OPENING = Pattern.compile("\\s*+(?:`{3,}+\\w{0,20}+\\s*+)?+");
    private static final Pattern HALF_OPENED = Pattern.compile("\\s*+`{1,2}+");

    static final String TEXT = "translation";
    private static final String KEY = "\"" + TEXT + "\"";
    private static final String LANGUAGE = "source_language";

    /// Models break lines within strings, too.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private static final ObjectReader BEGINNING = JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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

    /// Reads the one object in the answer, though a code fence or a remark may stand around it. An answer in another
    /// form than asked for is the translation itself.
    static Translation parse(String answer) {
        int first = answer.indexOf('{');
        return first < 0
                ? asItIs(answer)
                : object(answer)
                        .or(() -> beginning(answer.substring(first), isBare(answer.substring(0, first))))
                        .map(Translation::of)
                        .orElseGet(() -> asItIs(answer));
    }

    private static Translation asItIs(String answer) {
        return new Translation(answer, Optional.empty());
    }

    private static Translation of(JsonNode json) {
        return new Translation(json.path(TEXT).textValue(), language(json.path(LANGUAGE)));
    }

    private static Optional<JsonNode> object(String answer) {
        try {
            return Optional.of(JSON.readTree(answer)).filter(Translation::hasText);
        } catch (JsonProcessingException moreOrLess) {
            return Optional.empty();
        }
    }

    /// An object after which there is no other.
    ///
    /// @param bare whether it stands at the beginning; after a remark an object may be part of the translation,
    ///     so it has to have all that was asked for
    private static Optional<JsonNode> beginning(String rest, boolean bare) {
        try (var parser = BEGINNING.createParser(rest)) {
            JsonNode json = BEGINNING.readTree(parser);
            int end = (int) parser.currentLocation().getCharOffset();
            return Optional.of(json)
                    .filter(Translation::hasText)
                    .filter(it -> bare || it.path(LANGUAGE).isTextual())
                    .filter(_ -> rest.indexOf(KEY, end) < 0);
        } catch (JsonProcessingException notAnObject) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasText(JsonNode json) {
        return json.path(TEXT).isTextual();
    }

    /// Whether nothing comes before an object but, at most, the opening of a fence.
    static boolean isBare(String beginning) {
        return OPENING.matcher(beginning).matches();
    }

    /// Whether it may yet become such an opening.
    static boolean mayBecomeBare(String beginning) {
        return isBare(beginning) || HALF_OPENED.matcher(beginning).matches();
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
