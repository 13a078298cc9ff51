package dev.bluepencil.check.repair;

import dev.bluepencil.check.reading.Line;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/// Blank lines, indents, list markers and white space at the ends of lines, where every line still has its own.
public final class Layout implements Repair {
    @Override
    public String repair(Action action, Reading original, String answer) {
        var lines = Line.all(answer);
        var written = lines.stream().filter(line -> !line.isBlank()).toList();
        var own = original.lines().stream().filter(line -> !line.isBlank()).toList();
        if (own.size() == 1 && written.size() > 1) {
            return mayParagraph(action) && isOneParagraph(own.getFirst(), written) ? inOneLine(written) : answer;
        }
        return matches(own, written) ? laidOut(original.lines(), written.iterator()) : answer;
    }

    private static boolean matches(List<Line> own, List<Line> written) {
        if (own.size() != written.size()) {
            return false;
        }
        for (int at = 0; at < own.size(); at++) {
            if (!written.get(at).standsFor(own.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static String laidOut(List<Line> own, Iterator<Line> written) {
        var lines = new ArrayList<String>();
        for (var line : own) {
            lines.add(line.isBlank() ? line.text() : line.with(written.next()).text());
        }
        return String.join("\n", lines);
    }

    /// Editors split long paragraphs; a correction or a translation has no reason to.
    private static boolean mayParagraph(Action action) {
        return action == Action.IMPROVE || action == Action.HUMANIZE;
    }

    /// A paragraph that was split is one again.
    private static boolean isOneParagraph(Line own, List<Line> written) {
        return own.isPlain() && written.stream().allMatch(line -> line.isPlain() && line.endsSentence());
    }

    private static String inOneLine(List<Line> written) {
        return written.stream().map(Line::content).collect(Collectors.joining(" "));
    }
}
