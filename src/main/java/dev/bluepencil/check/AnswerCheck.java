package dev.bluepencil.check;

import dev.bluepencil.check.Verdict.Flawed;
import dev.bluepencil.check.Verdict.Sound;
import dev.bluepencil.check.flaw.Addresses;
import dev.bluepencil.check.flaw.Chatter;
import dev.bluepencil.check.flaw.Emphasis;
import dev.bluepencil.check.flaw.Inspection;
import dev.bluepencil.check.flaw.Leak;
import dev.bluepencil.check.flaw.Length;
import dev.bluepencil.check.flaw.LineBreaks;
import dev.bluepencil.check.flaw.Lost;
import dev.bluepencil.check.flaw.Negation;
import dev.bluepencil.check.flaw.Numbers;
import dev.bluepencil.check.flaw.OtherWork;
import dev.bluepencil.check.flaw.Protected;
import dev.bluepencil.check.flaw.Refusal;
import dev.bluepencil.check.flaw.Reply;
import dev.bluepencil.check.flaw.Rewriting;
import dev.bluepencil.check.flaw.Signs;
import dev.bluepencil.check.flaw.Strayed;
import dev.bluepencil.check.flaw.Structure;
import dev.bluepencil.check.flaw.Unrelated;
import dev.bluepencil.check.flaw.WrongLanguage;
import dev.bluepencil.check.reading.LineEndings;
import dev.bluepencil.check.reading.Reading;
import dev.bluepencil.check.repair.Adornment;
import dev.bluepencil.check.repair.Highlighting;
import dev.bluepencil.check.repair.Invisibles;
import dev.bluepencil.check.repair.Layout;
import dev.bluepencil.check.repair.Postscript;
import dev.bluepencil.check.repair.Preamble;
import dev.bluepencil.check.repair.Repair;
import dev.bluepencil.check.repair.Restoration;
import dev.bluepencil.check.repair.Surplus;
import dev.bluepencil.check.repair.Typography;
import dev.bluepencil.check.repair.Wrapping;
import dev.bluepencil.engine.Action;
import dev.bluepencil.engine.Assignment;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Flaw;
import dev.bluepencil.text.Margins;
import dev.bluepencil.text.SpanKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Judges an engine's answer: is it the text, worked on and otherwise whole?
///
/// Safe for use by many threads.
public final class AnswerCheck {
    private static final int MOST_LAYERS = 6;

    /// What may lie around the text in any order and several times.
    private static final List<Repair> LAYERS =
            List.of(new Wrapping(), new Adornment(), new Preamble(), new Postscript());

    /// Looks at what is left when no more layers come off.
    private static final Repair SURPLUS = new Surplus();

    /// In this order, since each builds on those before it.
    private static final List<Repair> REPAIRS =
            List.of(new Invisibles(), new Highlighting(), new Restoration(), new Typography(), new Layout());

    private static final List<Rule> RULES = List.of(
            new Rule(Flaw.CHATTER, new Chatter()),
            new Rule(Flaw.REFUSAL, new Refusal()),
            new Rule(Flaw.OBEDIENCE, new Leak()),
            new Rule(Flaw.OBEDIENCE, new OtherWork()),
            new Rule(Flaw.OBEDIENCE, new Reply()),
            new Rule(Flaw.OBEDIENCE, new Strayed()),
            new Rule(Flaw.OBEDIENCE, new Unrelated()),
            new Rule(Flaw.PLACEHOLDERS, new Protected(SpanKind.PLACEHOLDER)),
            new Rule(Flaw.ADDRESSES, new Addresses()),
            new Rule(Flaw.ADDRESSES, new Protected(SpanKind.EMAIL)),
            new Rule(Flaw.CODE, new Protected(SpanKind.CODE)),
            new Rule(Flaw.NAMES, new Lost(SpanKind.PATH)),
            new Rule(Flaw.NAMES, new Lost(SpanKind.HANDLE)),
            new Rule(Flaw.NAMES, new Lost(SpanKind.IDENTIFIER)),
            new Rule(Flaw.NAMES, new Lost(SpanKind.EMOJI)),
            new Rule(Flaw.NUMBERS, new Numbers()),
            new Rule(Flaw.NUMBERS, new Signs()),
            new Rule(Flaw.MARKUP, new Protected(SpanKind.TAG)),
            new Rule(Flaw.MARKUP, new Protected(SpanKind.ENTITY)),
            new Rule(Flaw.MARKUP, new Emphasis()),
            new Rule(Flaw.MARKUP, new Structure()),
            new Rule(Flaw.LINE_BREAKS, new LineBreaks()),
            new Rule(Flaw.LANGUAGE, new WrongLanguage()),
            new Rule(Flaw.LENGTH, new Length()),
            new Rule(Flaw.MEANING, new Rewriting()),
            new Rule(Flaw.MEANING, new Negation()));

    /// What may be wrong where only words were changed.
    private static final List<Rule> OF_WORDS = RULES.stream()
            .filter(rule -> rule.inspection instanceof Numbers
                    || rule.inspection instanceof Signs
                    || rule.inspection instanceof Negation)
            .toList();

    private record Rule(Flaw flaw, Inspection inspection) {}

    private AnswerCheck() {}

    /// Loads what tells languages apart and how they say numbers, which takes seconds: nobody's answer shall wait.
    public static void warmUp() {
        // Too short to tell its language, with another number, and another word beside one: that asks for all there is.
        judge(new FixGrammar("ok 5 ok 5", Optional.empty()), "okay 5 ok 6");
    }

    /// @param answer what the engine said, as it came
    public static Verdict judge(Assignment assignment, String answer) {
        var text = assignment.text();
        var core = text.strip();
        var original = Reading.of(LineEndings.unified(core));
        var said = LineEndings.unified(answer).strip();
        boolean isPlain = assignment.action() != Action.TRANSLATE && PlainCorrection.is(original, said);
        var mended = isPlain ? said : mended(assignment.action(), original, said);
        var flaws = flaws(isPlain ? OF_WORDS : RULES, assignment, original, Reading.of(mended));
        return flaws.isEmpty()
                ? new Sound(Margins.of(text).around(LineEndings.of(core).in(mended)))
                : new Flawed(flaws);
    }

    private static String mended(Action action, Reading original, String answer) {
        if (original.is(answer)) {
            return answer;
        }
        var mended = peeled(action, original, answer);
        for (var repair : REPAIRS) {
            mended = repair.repair(action, original, mended);
        }
        return mended;
    }

    private static String peeled(Action action, Reading original, String answer) {
        var last = answer;
        for (int time = 0; time < MOST_LAYERS; time++) {
            var next = last;
            for (var layer : LAYERS) {
                next = layer.repair(action, original, next);
            }
            if (next.equals(last)) {
                next = SURPLUS.repair(action, original, last);
            }
            if (next.equals(last)) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private static Set<Flaw> flaws(List<Rule> rules, Assignment assignment, Reading original, Reading answer) {
        var flaws = EnumSet.noneOf(Flaw.class);
        if (original.is(answer.text()) && assignment.action() != Action.TRANSLATE) {
            return flaws;
        }
        for (var rule : rules) {
            if (!flaws.contains(rule.flaw) && rule.inspection.finds(assignment, original, answer)) {
                flaws.add(rule.flaw);
            }
        }
        return flaws;
    }
}
