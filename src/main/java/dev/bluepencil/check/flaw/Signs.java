package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What belongs to a number is gone, new or another: its currency, its percent sign, its minus.
///
/// A translation may say them in words that are not known here, so of one it is only asked whether it has another
/// currency than the text.
public final class Signs implements Inspection {
    /// @param sign plainly so: a sign, a code, or a word beside a number
    /// @param foreign the same, in other languages
    /// @param word may mean it, wherever it stands
    /// @param beginnings of the words, two letters of each
    private record Sign(Pattern sign, Pattern foreign, Pattern word, Set<String> beginnings) {
        static Sign of(String sign, String words, String elsewhere) {
            return new Sign(
                    pattern(sign + "|(?<=\\p{Nd}) ?(?:" + words + ")\\b|\\b(?:" + words + ") ?(?=\\p{Nd})"),
                    pattern(sign + "|(?<=\\p{Nd}) ?(?:" + words + "|" + elsewhere + ")"),
                    pattern(sign + "|(?<!\\p{L})(?:" + words + ")\\b|" + elsewhere),
                    Arrays.stream(words.split("\\|"))
                            .map(word -> word.substring(0, 2))
                            .collect(Collectors.toSet()));
        }

        private static Pattern pattern(String regex) {
            return Pattern.compile(
                    regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }

        boolean changed(Text original, Text answer) {
            return (stands(original) && !isIn(answer)) || (stands(answer) && !isIn(original));
        }

        private boolean stands(Text text) {
            return (text.hasSigns || !Collections.disjoint(beginnings, text.beside))
                    && sign.matcher(text.figures).find();
        }

        /// Is in one text and not even hinted at in another.
        boolean appears(Text there, Text notThere) {
            return foreign.matcher(there.figures).find() && !isIn(notThere);
        }

        private boolean isIn(Text text) {
            return word.matcher(text.prose).find();
        }
    }

    /// To look for each sign in all of a text takes long.
    ///
    /// @param figures what stands around its digits and signs
    /// @param hasSigns whether anything in there may be a sign that is no word
    /// @param beside how the words right beside its digits begin
    private record Text(String prose, String figures, boolean hasSigns, Set<String> beside) {
        static Text of(Reading reading) {
            var figures = Surroundings.in(reading.prose());
            return new Text(reading.prose(), figures, SIGN.matcher(figures).find(), Beside.numbersIn(figures));
        }
    }

    private static final Pattern SIGN = Pattern.compile("[\\p{Sc}%％٪]|[-−–](?=\\p{Nd})");

    private static final List<Sign> CURRENCIES = List.of(
            Sign.of(
                    "(?<!R)[$＄]",
                    "dollars?|us dollars?|us-dollar|usd|bucks?|dólares|dollari|доллар\\p{L}*+",
                    "(?<!R)[$＄]|d[oó]l+[aá]r|dolar|dollár|доллар|долар|δολ[αά]ρ|ドル|美元|美金|元|달러|불|دولار|דולר|डॉलर|ดอลลาร์|đô|\\bpesos?\\b|usd"),
            Sign.of("€", "euros?|eur|евро", "eur|евро|євро|ευρώ|ユーロ|欧元|歐元|유로|يورو|אירו|यूरो|ยูโร|evro|avro|ewro"),
            Sign.of(
                    "[£￡]",
                    "pounds?(?: sterling)?|gbp|quid",
                    "p[fu]+nd|libra|livre|lira|sterlin|pond|funt|фунт|punta|pund|font|λίρ|ポンド|英镑|英鎊|파운드|جنيه|ליש|पाउंड|ปอนด์|bảng|sterling"),
            Sign.of("[¥￥]", "yen|yuan|jpy|cny|rmb", "[円元圆圓엔]|yen|y[eé]n|jen|иен|йен|yuan|юан|위안|人民|日元|ين|येन|เยน"),
            Sign.of("R\\$", "reais|brl", "rea[il]|реал|レアル|雷亚尔|brl"),
            Sign.of("₹", "rupees?|inr|rs", "rup|рупи|ルピー|卢比|루피|روبية|रुप|रु|inr"),
            Sign.of("₽", "roubles?|rubles?|rub|рубл\\p{L}*+|руб", "r[ou]+b[el]|rubel|руб|ルーブル|卢布|루블|روبل"),
            Sign.of("₩", "krw", "won|вон|ウォン|韩元|원|وون"),
            Sign.of("₺", "liras?", "lir|лир|リラ|里拉|리라|ليرة"),
            Sign.of("₴", "uah", "hry|грив|uah"));

    private static final List<Sign> OTHERS = List.of(
            Sign.of(
                    "[%％٪]",
                    "percent|per cent",
                    "percent|per cent|prozent|pour[ -]cent|por ciento|por cento|per cento|procent|процент|відсот"),
            Sign.of("(?<![\\p{L}\\p{Nd}\\p{Pd}−/.,])[-−–](?=\\p{Nd})", "minus|negative|below", "minus|negative|below"));

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        var before = Text.of(original);
        var after = Text.of(answer);
        return assignment.action() == Action.TRANSLATE
                ? hasAnotherCurrency(before, after)
                : any(CURRENCIES, it -> it.changed(before, after)) || any(OTHERS, it -> it.changed(before, after));
    }

    /// One is new, and one is gone.
    private static boolean hasAnotherCurrency(Text original, Text answer) {
        return any(CURRENCIES, it -> it.appears(answer, original))
                && any(CURRENCIES, it -> it.appears(original, answer));
    }

    private static boolean any(List<Sign> signs, Predicate<Sign> condition) {
        return signs.stream().anyMatch(condition);
    }
}
