package dev.bluepencil.gemini;

import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.Prompt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// One model of Gemini. Asks it once, and says what came of it.
final class GeminiModel implements AutoCloseable {
    private final Connection connection;
    private final String name;

    private GeminiModel(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /// Loads the SDK, which takes about half a second, so that nobody's first text waits for it. Calls nobody.
    static GeminiModel open(Secret key, GeminiConfig config) {
        try (var rehearsal = new GeminiModel(Connection.rehearsed(key, config), config.model())) {
            var text = new Translate("text", Language.parse("en"), Optional.empty(), Optional.empty());
            var deadline = Deadline.in(config.timeout(), InstantSource.system());
            rehearsal.ask(Prompt.of(Attempt.first(text, deadline)), config.timeout());
        }
        return new GeminiModel(Connection.open(key, config), config.model());
    }

    /// Only an [EngineAnswer.Unavailable] is worth another try.
    EngineAnswer ask(Prompt prompt, Duration timeout) {
        Reply reply;
        try {
            var text = Content.fromParts(Part.fromText(prompt.text()));
            reply = new Reply(connection.client().models.generateContent(name, text, config(prompt, timeout)));
        } catch (RuntimeException e) {
            return Faults.of(e);
        }
        return reply.answer(prompt, name);
    }

    @Override
    public void close() {
        connection.close();
    }

    private static GenerateContentConfig config(Prompt prompt, Duration timeout) {
        var config = GenerateContentConfig.builder()
                .systemInstruction(Content.fromParts(Part.fromText(prompt.instruction())))
                .httpOptions(HttpOptions.builder()
                        .timeout(Math.toIntExact(timeout.toMillis()))
                        .build());
        return (prompt.namesLanguage() ? Translation.asked(config) : config).build();
    }
}
