package dev.bluepencil.gemini;

import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponsePromptFeedback;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import dev.bluepencil.engine.EngineAnswer;
import dev.bluepencil.engine.EngineAnswer.Answered;
import dev.bluepencil.engine.EngineAnswer.Rejected;
import dev.bluepencil.engine.Prompt;
import dev.bluepencil.engine.Tokens;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the model sent back, which may be anything; only a whole answer counts as one.
///
/// Read field by field: the SDK's own `text()` is null where the text was blocked, throws where the answer was, and
/// gives half an answer as if it were whole.
record Reply(GenerateContentResponse response) {
    /// @param model the name to give where the reply has none
    EngineAnswer answer(Prompt prompt, String model) {
        if (isBlocked()) {
            return new Rejected("The model declined the text.");
        }
        return switch (finishReason()) {
            case "STOP" -> answered(prompt, model);
            case "MAX_TOKENS" -> new Rejected("The model's answer was cut off for its length; a shorter text may do.");
            default -> new Rejected("The model stopped before its answer was complete.");
        };
    }

    private EngineAnswer answered(Prompt prompt, String model) {
        var answer = prompt.namesLanguage() ? Translation.parse(text()) : new Translation(text(), Optional.empty());
        if (answer.text().isBlank()) {
            return new Rejected("The model gave no answer.");
        }
        if (!isWellFormed(answer.text())) {
            return new Rejected("The model's answer has half a surrogate pair.");
        }
        return new Answered(
                answer.text(),
                answer.language(),
                Optional.of(response.modelVersion().orElse(model)),
                tokens());
    }

    private boolean isBlocked() {
        return response.promptFeedback()
                .flatMap(GenerateContentResponsePromptFeedback::blockReason)
                .isPresent();
    }

    /// By its name, since the SDK's enum takes a reason it does not know for none; whole answers may come without.
    private String finishReason() {
        return candidate()
                .flatMap(Candidate::finishReason)
                .map(Object::toString)
                .orElse("STOP");
    }

    /// Without the model's thoughts, which come as parts of their own.
    private String text() {
        return candidate().flatMap(Candidate::content).flatMap(Content::parts).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .filter(part -> !part.thought().orElse(false))
                .map(part -> part.text().orElse(""))
                .collect(Collectors.joining());
    }

    private Optional<Candidate> candidate() {
        return response.candidates().orElse(List.of()).stream().findFirst();
    }

    private Tokens tokens() {
        return response.usageMetadata().map(Reply::tokens).orElse(Tokens.NONE);
    }

    private static Tokens tokens(GenerateContentResponseUsageMetadata usage) {
        long written = usage.candidatesTokenCount().orElse(0);
        long thought = usage.thoughtsTokenCount().orElse(0);
        return new Tokens(usage.promptTokenCount().orElse(0), written + thought);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
