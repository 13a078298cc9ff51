import dev.bluepencil.config.Config;
import dev.bluepencil.config.ConfigException;
import dev.bluepencil.config.GeminiConfig;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Attempt;
import dev.bluepencil.engine.Deadline;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Failed;
import dev.bluepencil.engine.EngineAnswer.Misconfigured;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.EngineAnswer.TimedOut;
import dev.bluepencil.engine.EngineAnswer.Unavailable;
import dev.bluepencil.engine.EngineAnswer.Unsupported;
import dev.bluepencil.engine.Language;
import dev.bluepencil.gemini.GeminiEngine;
import java.time.InstantSource;
import java.util.Optional;

/// Does the model answer, with the key, model and address that are set? One real call, of some hundred tokens.
///
/// Run: `mvn -q compile exec:exec@scratch -Dscratch=GeminiPing`
void main() {
    System.setProperty("log.level", "OFF");
    try {
        IO.println("ok: " + ask(Config.load().gemini()));
    } catch (ConfigException | IllegalStateException e) {
        System.err.println("failed: " + e.getMessage());
        System.exit(1);
    }
}

String ask(GeminiConfig config) {
    var key = config.apiKey().orElseThrow(() -> new IllegalStateException("GEMINI_API_KEY is not set."));
    var clock = InstantSource.system();
    try (var engine = new GeminiEngine(key, config, clock)) {
        var assignment = new Assignment.FixGrammar("i has a apple", Optional.of(Language.parse("en")));
        long before = System.nanoTime();
        var answer = engine.apply(Attempt.first(assignment, Deadline.in(config.timeout(), clock)));
        return told(answer, config, (System.nanoTime() - before) / 1_000_000);
    }
}

String told(EngineAnswer answer, GeminiConfig config, long millis) {
    return switch (answer) {
        case Answered(var text, _, var model, _) ->
            "%s answered \"%s\" in %d ms".formatted(model.orElse(config.model()), text, millis);
        case Misconfigured(var reason) ->
            throw new IllegalStateException(
                    reason + " Check GEMINI_API_KEY, GEMINI_MODEL (" + config.model() + ") and GEMINI_BASE_URL.");
        case Rejected(var reason) -> throw new IllegalStateException(reason);
        case Failed(var reason) -> throw new IllegalStateException(reason);
        case Unavailable(var reason, _) -> throw new IllegalStateException(reason);
        case TimedOut() ->
            throw new IllegalStateException(
                    "The model did not answer within GEMINI_TIMEOUT_SECONDS (" + config.timeout().toSeconds() + ").");
        case Unsupported(var field, var reason) -> throw new IllegalStateException(field + " " + reason);
    };
}
