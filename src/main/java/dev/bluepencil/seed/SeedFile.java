package dev.bluepencil.seed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.bluepencil.defaults.DefaultTemplate;
import dev.bluepencil.template.Category;
import dev.bluepencil.template.Content;
import dev.bluepencil.template.Draft;
import dev.bluepencil.template.Slug;
import dev.bluepencil.template.Title;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// One file: a JSON object with a title, a category and a content, and the template's slug for a name.
final class SeedFile {
    static final String ENDING = ".json";

    private static final List<String> FIELDS = List.of("title", "category", "content");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final Faults faults;

    private SeedFile(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /// What stands in the file; nothing if there are faults, each of which is added to the others.
    static Optional<DefaultTemplate> read(String name, byte[] bytes, Faults faults) {
        return new SeedFile(name, faults).template(bytes);
    }

    private Optional<DefaultTemplate> template(byte[] bytes) {
        var slug = parsed("must be called otherwise: what stands before .json", slug(), Slug::new);
        var draft = text(bytes).flatMap(this::json).flatMap(this::draft);
        return slug.flatMap(it -> draft.map(known -> new DefaultTemplate(it, known)));
    }

    private String slug() {
        return name.substring(0, name.length() - ENDING.length());
    }

    private Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // The mark that some editors begin a file with.
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            faults.add(name, "is not UTF-8; save it as that");
            return Optional.empty();
        }
    }

    private Optional<JsonNode> json(String text) {
        try {
            var json = JSON.readTree(text);
            if (json.isObject()) {
                return Optional.of(json);
            }
            faults.add(name, "is not a JSON object, such as {\"title\": …, \"category\": …, \"content\": …}");
        } catch (JsonProcessingException e) {
            faults.add(name, "is not JSON" + place(e.getLocation()) + ": " + firstLine(e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    private Optional<Draft> draft(JsonNode json) {
        json.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                faults.add(name, "has a field '" + field + "', which is none of " + String.join(", ", FIELDS));
            }
        });
        var title = field(json, "title", Title::new);
        var category = field(json, "category", Category::new);
        var content = field(json, "content", Content::new);
        return title.flatMap(known -> category.flatMap(kind -> content.map(it -> new Draft(known, kind, it))));
    }

    private <T> Optional<T> field(JsonNode json, String field, Function<String, T> parser) {
        var value = json.path(field);
        if (value.isTextual()) {
            return parsed("has a " + field + " that", value.asText(), parser);
        }
        faults.add(name, value.isMissingNode() ? "has no " + field : "has a " + field + " that is " + kind(value));
        return Optional.empty();
    }

    /// @param parser throws an IllegalArgumentException whose message completes `what`
    private <T> Optional<T> parsed(String what, String value, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(value));
        } catch (IllegalArgumentException e) {
            faults.add(name, what + " " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String kind(JsonNode value) {
        return value.getNodeType() == JsonNodeType.NULL
                ? "null, not a text"
                : "of type " + value.getNodeType().name().toLowerCase(Locale.ROOT) + ", not a text";
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it makes no sense");
    }
}
