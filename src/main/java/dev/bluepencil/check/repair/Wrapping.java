package dev.bluepencil.check.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bluepencil.check.reading.LineEndings;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a model puts around the whole text: a code fence, quotation marks, tags, JSON, end markers of its own.
public final class Wrapping implements Repair {
    private static final Pattern FENCED = Pattern.compile(
            "(?<fence>`{3,10}+|~{3,10}+)[^\\n`]{0,40}+\\n(?<inner>.*?)\\n?\\s*+\\k<fence>", Pattern.DOTALL);
    private static final Pattern FIRST_MARK = Pattern.compile("\\s*+(?:<\\|[\\w ]{1,30}\\|>|<s>|\\[/?INST\\]|\"\"\""
            + "|-{3,}+(?=\\n)|<\\s?(?:begin|start)[\\w ]{0,20}>)");
    private static final Pattern LAST_MARK =
            Pattern.compile("(?:<\\|[\\w ]{1,30}\\|>|</s>|\\[/?INST\\]|<(?:end_of_turn|eos|start_of_turn)>|\"\"\""
                    + "|(?<=\\n)-{3,}+|(?<=\\n)[\\[<]?END(?: OF TEXT)?[\\]>]?)\\s*+\\z");
    private static final int LONGEST_MARK = 80;
    private static final int SHORTEST_HALF = 10;
    private static final String NAME = "(?:(?:corrected|translated|improved|revised|edited|final|user|input|source"
            + "|rewritten|humanized|finished)?[_-]?(?:text|output|result|answer|translation|response|content|message"
            + "|document|correction|corrected|version|rewrite))";
    private static final Pattern TAGGED = Pattern.compile(
            "<(?<name>" + NAME + ")>(?<inner>.*)</\\k<name>>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern LONE_TAG =
            Pattern.compile("\\A</?" + NAME + ">|</" + NAME + ">\\z", Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUGHT =
            Pattern.compile("\\A<(think|thinking|thought|reasoning)>.*?</\\1>\\s*+", Pattern.DOTALL);
    private static final Pattern CALLED_RIGHT = Pattern.compile(
            "[\"“„](?<inner>[^\"“”„]++)[\"”“][.,]?\\s(?:is|would be|reads|sounds)\\s(?:now )?(?:the |grammatically |more )?"
                    + "(?:correct|right|proper|better|corrected|improved|fixed|revised)\\b[^\\n\"]{0,40}",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> QUOTES =
            List.of("\"\"", "“”", "„“", "„”", "‘’", "''", "«»", "»«", "「」", "『』", "``", "””");
    private static final List<String> BRACKETS = List.of("[]", "()", "{}", "<>", "**", "__");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    @Override
    public String repair(Action action, Reading original, String answer) {
        var text = original.text();
        var last = answer;
        for (int time = 0; time < 4; time++) {
            var bare = untagged(text, unjsoned(text, unmarked(text, last)));
            var next = unbracketed(
                    text, unquoted(text, unbold(text, unpraised(text, unfenced(text, undoubled(text, bare))))));
            if (next.equals(last) || next.isBlank()) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private static String unmarked(String original, String answer) {
        var said = original.startsWith("<") ? answer : THOUGHT.matcher(answer).replaceFirst("");
        var first = FIRST_MARK.matcher(said);
        var opened =
                first.lookingAt() && !original.contains(first.group().strip()) ? said.substring(first.end()) : said;
        var last = LAST_MARK.matcher(opened).useTransparentBounds(true);
        last.region(Math.max(0, opened.length() - LONGEST_MARK), opened.length());
        return (last.find() && !original.contains(last.group().strip()) ? opened.substring(0, last.start()) : opened)
                .strip();
    }

    private static String unfenced(String original, String answer) {
        var fenced = FENCED.matcher(answer);
        return original.startsWith("```") || original.startsWith("~~~") || !fenced.matches()
                ? answer
                : fenced.group("inner").strip();
    }

    private static String untagged(String original, String answer) {
        var tagged = TAGGED.matcher(answer);
        if (tagged.matches()) {
            return original.contains("<" + tagged.group("name") + ">")
                    ? answer
                    : tagged.group("inner").strip();
        }
        var lone = LONE_TAG.matcher(answer);
        return lone.find() && !original.contains(lone.group())
                ? lone.replaceAll("").strip()
                : answer;
    }

    /// Twice the same, or with the text behind it in brackets.
    private static String undoubled(String original, String answer) {
        var glossed = "(" + original + ")";
        if (answer.length() > glossed.length() && answer.endsWith(glossed)) {
            return answer.substring(0, answer.length() - glossed.length()).strip();
        }
        var half = firstHalf(answer);
        return half.equals(answer) || !firstHalf(original).equals(original) ? answer : half;
    }

    /// All of it, if it does not say the same twice.
    private static String firstHalf(String text) {
        for (int gap = 1; gap <= 2; gap++) {
            int half = (text.length() - gap) / 2;
            if (half >= SHORTEST_HALF
                    && half * 2 + gap == text.length()
                    && text.substring(half, half + gap).isBlank()
                    && text.regionMatches(0, text, half + gap, half)) {
                return text.substring(0, half);
            }
        }
        return text;
    }

    /// `"I have it." is the correct version.`
    private static String unpraised(String original, String answer) {
        var called = CALLED_RIGHT.matcher(answer);
        return isQuoted(original.substring(0, Math.min(original.length(), 1))) || !called.matches()
                ? answer
                : called.group("inner").strip();
    }

    private static String unbold(String original, String answer) {
        return answer.length() > 4
                        && answer.startsWith("**")
                        && answer.endsWith("**")
                        && pairsOfStars(answer) == pairsOfStars(original) + 2
                ? answer.substring(2, answer.length() - 2).strip()
                : answer;
    }

    /// Brackets, or italic type.
    private static String unbracketed(String original, String answer) {
        if (answer.length() < 3) {
            return answer;
        }
        return BRACKETS.stream()
                .filter(pair -> answer.charAt(0) == pair.charAt(0)
                        && answer.charAt(1) != '"'
                        && !original.startsWith(pair.substring(0, 1))
                        && isOnePair(answer, pair)
                        && marks(answer, pair) >= marks(original, pair) + 2)
                .findFirst()
                .map(_ -> answer.substring(1, answer.length() - 1).strip())
                .orElse(answer);
    }

    /// The first closes with the last character and not before.
    private static boolean isOnePair(String answer, String pair) {
        int depth = 0;
        for (int at = 1; at < answer.length(); at++) {
            char it = answer.charAt(at);
            if (it == pair.charAt(1) && depth == 0) {
                return at == answer.length() - 1;
            }
            depth += it == pair.charAt(0) ? 1 : it == pair.charAt(1) ? -1 : 0;
        }
        return false;
    }

    private static int pairsOfStars(String text) {
        return text.split("\\*\\*", -1).length;
    }

    private static String unquoted(String original, String answer) {
        if (answer.length() < 3) {
            return answer;
        }
        return QUOTES.stream()
                .filter(pair -> answer.charAt(0) == pair.charAt(0)
                        && answer.charAt(answer.length() - 1) == pair.charAt(1)
                        && (!isQuoted(original) || isQuoted(answer.substring(1, answer.length() - 1)))
                        && marks(answer, pair) == marks(original, pair) + 2)
                .findFirst()
                .map(_ -> answer.substring(1, answer.length() - 1).strip())
                .orElse(answer);
    }

    /// Both of its ends, or one of them, bear marks of whatever kind.
    private static boolean isQuoted(String original) {
        var marks = "\"“”„‘’'«»「」『』`";
        return !original.isEmpty()
                && marks.indexOf(original.charAt(0)) >= 0
                && marks.indexOf(original.charAt(original.length() - 1)) >= 0;
    }

    private static long marks(String text, String pair) {
        return text.chars().filter(it -> pair.indexOf(it) >= 0).count();
    }

    private static String unjsoned(String original, String answer) {
        char first = answer.isEmpty() ? ' ' : answer.charAt(0);
        if ((first != '{' && first != '[') || original.startsWith(answer.substring(0, 1))) {
            return answer;
        }
        try {
            return text(JSON.readTree(answer))
                    .map(String::strip)
                    .map(LineEndings::unified)
                    .orElse(answer);
        } catch (JsonProcessingException notJson) {
            return answer;
        }
    }

    /// The only text in it.
    private static Optional<String> text(JsonNode json) {
        var texts = json.valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
        return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
    }
}
