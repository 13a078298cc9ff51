package dev.bluepencil.check.number;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of one text, each of which may stand for one number. Not safe for use by several threads.
final class Spelling {
    private static final String HAN = "〇零一二三四五六七八九十百千万萬億亿兆两兩廿";
    private static final Pattern WORD =
            Pattern.compile("[" + HAN + "]++|[\\p{L}&&[^" + HAN + "]][\\p{L}\\p{M}'&&[^" + HAN + "]]*+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060]");
    private static final Pattern APOSTROPHE = Pattern.compile("[’ʼ`´]");
    private static final Pattern TIGHT = Pattern.compile("[ \\t\\u00a0]?\\n?[-–‑]?");

    /// Shorter words begin many others.
    private static final int LONG_ENOUGH = 3;

    private static final int LONGEST_TAIL = 12;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Boolean> joined = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    Spelling(String prose) {
        text = plain(prose);
        var matcher = WORD.matcher(text);
        int last = 0;
        while (matcher.find()) {
            joined.add(!words.isEmpty()
                    && TIGHT.matcher(text).region(last, matcher.start()).matches());
            places.computeIfAbsent(matcher.group(), none -> new ArrayList<>()).add(words.size());
            words.add(matcher.group());
            last = matcher.end();
        }
    }

    static List<String> words(String spelled) {
        var words = new ArrayList<String>();
        WORD.matcher(plain(spelled)).results().forEach(it -> words.add(it.group()));
        return List.copyOf(words);
    }

    List<String> words() {
        return words;
    }

    boolean has(String word) {
        return places.containsKey(word);
    }

    /// Whether the words say the number, in a place that has not been taken for another; takes it.
    boolean take(BigDecimal number, Vocabulary language) {
        return take(number, language, false);
    }

    /// @param isMultiplied whether a larger number may follow: `two` in `two million`
    boolean take(BigDecimal number, Vocabulary language, boolean isMultiplied) {
        var forms = language.forms(number);
        for (var form : forms) {
            for (int at : places.getOrDefault(form.getFirst(), List.of())) {
                if (stands(form, at, language) && (isMultiplied || !isLonger(number, at, language))) {
                    return take(at, form.size());
                }
            }
        }
        return (language.isUnspaced() && forms.stream().anyMatch(form -> text.contains(String.join("", form))))
                || takeInflected(forms, language);
    }

    boolean says(BigDecimal number, Vocabulary language) {
        var before = Set.copyOf(taken);
        boolean says = take(number, language);
        taken.retainAll(before);
        return says;
    }

    private boolean take(int at, int length) {
        for (int word = at; word < at + length; word++) {
            taken.add(word);
        }
        return true;
    }

    /// `zweitägig`, `двухнедельный`, `tens`: not `zweihundert`.
    private boolean takeInflected(Set<List<String>> forms, Vocabulary language) {
        for (var form : forms) {
            var last = form.getLast();
            if (last.length() < LONG_ENOUGH) {
                continue;
            }
            for (int at = form.size() - 1; at < words.size(); at++) {
                var word = words.get(at);
                if (word.length() > last.length()
                        && (word.startsWith(last) ? endsWell(word, last, language) : beginsWell(word, last, language))
                        && stands(form.subList(0, form.size() - 1), at - form.size() + 1, language)
                        && !taken.contains(at)) {
                    return take(at - form.size() + 1, form.size());
                }
            }
        }
        return false;
    }

    private static boolean endsWell(String word, String form, Vocabulary language) {
        var tail = word.substring(form.length());
        return !language.isNumber(word)
                && (language.isCompounding()
                        ? tail.length() <= LONGEST_TAIL && !startsWithNumber(tail, language)
                        : tail.equals("s") || tail.equals("th") || tail.equals("fold"));
    }

    /// `وخمسة`: small words are written at its front.
    private static boolean beginsWell(String word, String form, Vocabulary language) {
        return language.isPrefixing() && word.endsWith(form) && word.length() - form.length() <= 2;
    }

    private static boolean startsWithNumber(String tail, Vocabulary language) {
        for (int end = LONG_ENOUGH; end <= tail.length(); end++) {
            if (language.isNumber(tail.substring(0, end)) || language.isLarge(tail.substring(0, end))) {
                return true;
            }
        }
        return language.isCompounding() && language.locale().getLanguage().equals("de") && tail.startsWith("und");
    }

    private boolean stands(List<String> form, int at, Vocabulary language) {
        for (int next = 0; next < form.size(); next++) {
            int place = at + next;
            if (place >= words.size()
                    || !words.get(place).equals(form.get(next))
                    || taken.contains(place)
                    || (next > 0 && !joined.get(place))) {
                return false;
            }
        }
        return at == 0 || !joined.get(at) || form.size() != 1 || !goesOn(words.get(at - 1), form.getFirst(), language);
    }

    /// `five` in `twenty-five`, `thousand` in `two thousand`.
    private static boolean goesOn(String before, String word, Vocabulary language) {
        return language.isTens(before) || (language.isLarge(word) && language.isNumber(before));
    }

    /// `two` in `two hundred`, `twenty` in `twenty-five`.
    private boolean isLonger(BigDecimal number, int at, Vocabulary language) {
        for (var form : language.forms(number)) {
            int after = at + form.size();
            if (stands(form, at, language)
                    && after < words.size()
                    && joined.get(after)
                    && language.isLarge(words.get(after))) {
                return true;
            }
        }
        boolean isTens = number.remainder(BigDecimal.TEN).signum() == 0
                && number.compareTo(BigDecimal.TEN) > 0
                && number.compareTo(BigDecimal.valueOf(100)) < 0;
        for (int more = 1; isTens && more <= (number.intValue() % 20 == 0 ? 19 : 9); more++) {
            var longer = number.add(BigDecimal.valueOf(more));
            if (language.forms(longer).stream().anyMatch(form -> form.size() > 1 && stands(form, at, language))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String prose) {
        var composed = Normalizer.normalize(INVISIBLE.matcher(prose).replaceAll(""), Normalizer.Form.NFC);
        return APOSTROPHE
                .matcher(composed)
                .replaceAll("'")
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace('ё', 'е');
    }
}
