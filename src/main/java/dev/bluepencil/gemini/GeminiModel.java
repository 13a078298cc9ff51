package dev.bluepencil.gemini;

import com.google.genai.ResponseStream;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.config.Secret;
import dev.bluepencil.engine.Assignment.Translate;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.Deltas;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.Language;
import dev.bluepencil.engine.Prompt;
import dev.bluepencil.gemini.wire.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
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
            var prompt = Prompt.of(Attempt.first(text, Deadline.in(config.timeout(), InstantSource.system())));
            rehearsal.ask(prompt, config.timeout());
            rehearsal.stream(prompt, config.timeout(), new Listener(_ -> {}).forTry(prompt));
        }
        return new GeminiModel(Connection.open(key, config), config.model());
    }

    /// Only an [EngineAnswer.Unavailable] is worth another try.
    EngineAnswer ask(Prompt prompt, Duration timeout) {
        var reply = new Reply();
        try {
            reply.add(connection.client().models.generateContent(name, content(prompt), config(prompt, timeout)));
        } catch (RuntimeException e) {
            return Faults.of(e);
        }
        return reply.answer(prompt, name);
    }

    /// The same, and passes on what the model writes as it writes it. If that throws, so does this, and the call is
    /// cut off.
    EngineAnswer stream(Prompt prompt, Duration timeout, Deltas deltas) {
        ResponseStream<GenerateContentResponse> stream;
        try {
            stream = connection.client().models.generateContentStream(name, content(prompt), config(prompt, timeout));
        } catch (RuntimeException e) {
            return Faults.of(e);
        }
        try (stream) {
            return read(stream.iterator(), prompt, deltas);
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    private EngineAnswer read(Iterator<GenerateContentResponse> pieces, Prompt prompt, Deltas deltas) {
        var reply = new Reply();
        while (true) {
            String text;
            try {
                if (!pieces.hasNext()) {
                    return reply.isOpen() ? Faults.brokenOff() : reply.answer(prompt, name);
                }
                text = reply.add(pieces.next());
            } catch (RuntimeException e) {
                return Faults.of(e);
            }
            if (Thread.currentThread().isInterrupted()) {
                return Faults.brokenOffHere();
            }
            deltas.add(text);
        }
    }

    private static Content content(Prompt prompt) {
        return Content.fromParts(Part.fromText(prompt.text()));
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
