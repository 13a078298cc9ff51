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

/// What the model sent back, at one go or in pieces; it may be anything, and only a whole answer counts as one.
///
/// Read field by field: the SDK's own `text()` is null where the text was blocked, throws where the answer was, and
/// gives half an answer as if it were whole.
final class Reply {
    private static final String STOP = "STOP";

    private final StringBuilder text = new StringBuilder();
    private Optional<String> finishReason = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Tokens tokens = Tokens.NONE;
    private boolean blocked;

    /// @return the text that came with it
    String add(GenerateContentResponse response) {
        var candidate = response.candidates().orElse(List.of()).stream().findFirst();
        var piece = candidate.map(Reply::text).orElse("");
        text.append(piece);
        // Every piece may say STOP, and what comes after another reason takes nothing of it back.
        finishReason = finishReason
                .filter(reason -> !reason.equals(STOP))
                .or(() -> candidate.flatMap(Reply::finishReason))
                .or(() -> finishReason);
        model = response.modelVersion().or(() -> model);
        tokens = response.usageMetadata().map(Reply::tokens).orElse(tokens);
        blocked |= isBlocked(response);
        return piece;
    }

    /// Whether there is text whose end has not been heard of.
    boolean isOpen() {
        return !blocked && finishReason.isEmpty() && !text.isEmpty();
    }

    /// @param asked the model that was asked, which is the one named where the reply names none
    EngineAnswer answer(Prompt prompt, String asked) {
        if (blocked) {
            return new Rejected("The model declined the text.");
        }
        return switch (finishReason.orElse(STOP)) {
            case STOP -> answered(prompt, asked);
            case "MAX_TOKENS" -> new Rejected("The model's answer was cut off for its length; a shorter text may do.");
            default -> new Rejected("The model stopped before its answer was complete.");
        };
    }

    private EngineAnswer answered(Prompt prompt, String asked) {
        var whole = text.toString();
        var answer = prompt.namesLanguage() ? Translation.parse(whole) : new Translation(whole, Optional.empty());
        if (answer.text().isBlank()) {
            return new Rejected("The model gave no answer.");
        }
        if (!isWellFormed(answer.text())) {
            return new Rejected("The model's answer has half a surrogate pair.");
        }
        return new Answered(answer.text(), answer.language(), Optional.of(model.orElse(asked)), tokens);
    }

    private static boolean isBlocked(GenerateContentResponse response) {
        return response.promptFeedback()
                .flatMap(GenerateContentResponsePromptFeedback::blockReason)
                .isPresent();
    }

    /// By its name, since the SDK's enum takes a reason it does not know for none; whole answers may come without.
    private static Optional<String> finishReason(Candidate candidate) {
        return candidate.finishReason().map(Object::toString);
    }

    /// Without the model's thoughts, which come as parts of their own.
    private static String text(Candidate candidate) {
        return candidate.content().flatMap(Content::parts).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .filter(part -> !part.thought().orElse(false))
                .map(part -> part.text().orElse(""))
                .collect(Collectors.joining());
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
