package dev.bluepencil.check.flaw;

import dev.bluepencil.check.reading.Line;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import java.util.ArrayList;
import java.util.List;

/// Lines or paragraphs are not those of the text.
///
/// Every line break survives, with one exception: a paragraph whose sentences run on over its line ends was wrapped for
/// a narrow page, and may be wrapped anew in other words. Corrections have no reason to.
public final class LineBreaks implements Inspection {
    /// A group of lines of one kind.
    ///
    /// @param wrapped whether its lines end for want of room only
    private record Block(String kind, int lines, boolean wrapped) {
        boolean allows(Block other) {
            return kind.equals(other.kind) && (lines == other.lines || wrapped);
        }
    }

    @Override
    public boolean finds(Assignment assignment, Reading original, Reading answer) {
        var own = blocks(original.lines());
        var others = blocks(answer.lines());
        if (own.size() != others.size()) {
            return true;
        }
        boolean mayWrap = assignment.action() != Action.FIX_GRAMMAR;
        for (int at = 0; at < own.size(); at++) {
            var block = own.get(at);
            if (mayWrap
                    ? !block.allows(others.get(at))
                    : block.lines() != others.get(at).lines()) {
                return true;
            }
        }
        return false;
    }

    private static List<Block> blocks(List<Line> lines) {
        var blocks = new ArrayList<Block>();
        int start = 0;
        for (int at = 1; at <= lines.size(); at++) {
            if (at == lines.size()
                    || !lines.get(at).kind().equals(lines.get(start).kind())) {
                blocks.add(block(lines.subList(start, at)));
                start = at;
            }
        }
        return blocks;
    }

    private static Block block(List<Line> lines) {
        var first = lines.getFirst();
        boolean wrapped = first.isPlain()
                && lines.size() > 1
                && lines.subList(0, lines.size() - 1).stream().anyMatch(Line::runsOn);
        return new Block(first.kind(), lines.size(), wrapped);
    }
}
