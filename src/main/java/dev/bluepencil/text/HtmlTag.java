package dev.bluepencil.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells tags from less-than signs that happen to stand before a letter.
final class HtmlTag {
    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][\\w:.-]*+)");
    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code"
                            + " col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font"
                            + " footer form frame h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label"
                            + " legend li link main map mark menu meta meter nav nobr noscript object ol optgroup option output"
                            + " p param path picture pre progress q rp rt ruby s samp script section select slot small source"
                            + " span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead"
                            + " time title tr track tt u ul var video wbr")
                    .split(" "));

    private HtmlTag() {}

    static boolean is(String candidate) {
        if (candidate.startsWith("<!")) {
            return true;
        }
        var name = NAME.matcher(candidate);
        return name.lookingAt()
                && (ELEMENTS.contains(name.group(1).toLowerCase(Locale.ROOT))
                        || candidate.startsWith("</")
                        || candidate.endsWith("/>")
                        || candidate.indexOf('=') > 0
                        || candidate.indexOf(' ') < 0);
    }
}
