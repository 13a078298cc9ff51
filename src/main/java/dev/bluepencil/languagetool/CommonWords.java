package dev.bluepencil.languagetool;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import morfologik.stemming.Dictionary;
import org.languagetool.JLanguageTool;

/// The common words of English. LanguageTool looks no further than two letters from what is written; those who write
/// by ear are often further off.
final class CommonWords {
    static final CommonWords ENGLISH = new CommonWords("/en/hunspell/en_US.dict");

    /// What the dictionary counts as common, by the letter that follows the word in its entry.
    private static final char COMMON = 'A' + 9;

    private static final int SHORTEST = 4;

    /// How many letters of one word the other may lack, and how much of the written word may be wrong.
    private static final int STRANGE_LETTERS = 4;

    private static final double WRONG = 0.35;

    private record Word(String text, int letters) {
        static Word of(String text) {
            return new Word(
                    text, text.chars().map(letter -> 1 << (letter - 'a')).reduce(0, (all, letter) -> all | letter));
        }

        boolean resembles(Word written) {
            return Integer.bitCount(letters ^ written.letters) <= STRANGE_LETTERS
                    && Slip.weight(written.text, text) <= WRONG * written.text.length();
        }
    }

    private final Map<Character, List<Word>> byFirstLetter;

    private CommonWords(String dictionary) {
        try {
            var url = JLanguageTool.getDataBroker().getFromResourceDirAsUrl(dictionary);
            this.byFirstLetter = StreamSupport.stream(Dictionary.read(url).fsa.spliterator(), false)
                    .map(entry -> StandardCharsets.UTF_8.decode(entry).toString())
                    .filter(entry -> entry.charAt(entry.length() - 1) >= COMMON)
                    .map(entry -> entry.substring(0, entry.lastIndexOf('+')))
                    .filter(CommonWords::isPlain)
                    .map(Word::of)
                    .collect(groupingBy(word -> word.text().charAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that begin alike and differ little.
    List<String> near(String written) {
        if (!isPlain(written)) {
            return List.of();
        }
        var word = Word.of(written);
        return byFirstLetter.getOrDefault(written.charAt(0), List.of()).stream()
                .filter(common -> common.resembles(word))
                .map(Word::text)
                .toList();
    }

    private static boolean isPlain(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }
}
