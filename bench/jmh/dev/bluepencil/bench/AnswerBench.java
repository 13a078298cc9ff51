package dev.bluepencil.bench;

import dev.bluepencil.check.AnswerCheck;
import dev.bluepencil.check.Verdict;
import dev.bluepencil.engine.Assignment.FixGrammar;
import dev.bluepencil.engine.Assignment.Improve;
import dev.bluepencil.text.Edit;
import dev.bluepencil.text.Edits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What is done with each answer of a model before it is shown: judged, and compared with the text.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnswerBench {
    private static final String TEXT = "Last summer we was living near the harbour, where boat 7 come in every morning "
            + "with a crate of fish. My sister buyed a orange there, and she have never forgotten how it taste.";
    private static final String CORRECTED = "Last summer we were living near the harbour, where boat 7 came in every "
            + "morning with a crate of fish. My sister bought an orange there, and she has never forgotten how it "
            + "tasted.";
    private static final String REWRITTEN = "We spent last summer by the harbour, where boat 7 arrived each morning "
            + "with a crate of fish. That is where my sister bought an orange whose taste she has never forgotten.";

    /// How often the text of 34 words is repeated, each time as a paragraph.
    @Param({"1", "20"})
    public int paragraphs;

    private String text = "";
    private String corrected = "";
    private String rewritten = "";

    @Setup
    public void write() {
        AnswerCheck.warmUp();
        text = repeated(TEXT);
        corrected = repeated(CORRECTED);
        rewritten = repeated(REWRITTEN);
        if (!(checkPlainCorrection() instanceof Verdict.Sound && checkRewriting() instanceof Verdict.Sound)) {
            throw new IllegalStateException("the answers are to be sound ones");
        }
    }

    private String repeated(String paragraph) {
        return (paragraph + "\n\n").repeat(paragraphs).strip();
    }

    @Benchmark
    public List<Edit> diffPlainCorrection() {
        return Edits.between(text, corrected);
    }

    @Benchmark
    public List<Edit> diffRewriting() {
        return Edits.between(text, rewritten);
    }

    @Benchmark
    public Verdict checkPlainCorrection() {
        return AnswerCheck.judge(new FixGrammar(text, Optional.empty()), corrected);
    }

    @Benchmark
    public Verdict checkRewriting() {
        return AnswerCheck.judge(new Improve(text, Optional.empty(), Optional.empty(), Optional.empty()), rewritten);
    }
}
