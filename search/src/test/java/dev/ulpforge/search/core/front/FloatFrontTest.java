package dev.ulpforge.search.core.front;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

import static org.assertj.core.api.Assertions.assertThat;

/** Errors of programs in float arithmetic, in ULP, and their evolution from the empty program. */
class FloatFrontTest {
    private static final ProgramSkeleton LINE = ProgramSkeleton.parse("fma x _ _");

    private static Problem problem(String f, String interval) {
        return new Problem(f, RealExpression.of(f), ErrorKind.ULP, Interval.parse(interval));
    }

    /** 1 + x/4 is exact in 25 bits; where its last bit is lost, the error is half a unit. */
    @Test
    void errorsAreThoseOfFloatArithmetic() {
        FloatErrors errors = FloatErrors.dense(problem("1 + x/4", "[0,1]"));
        assertThat(errors.error(LINE, new float[]{ 0.25f, 1 })).isEqualTo(0.5);
        assertThat(errors.error(LINE, new float[]{ 0.25f, Math.nextUp(1f) })).isBetween(1.0, 1.5);
        assertThat(errors.error(ProgramSkeleton.parse("div x x"), new float[0])).isInfinite();
    }

    @Test
    void endsAndZerosAreAmongTheFloats() {
        assertThat(FloatErrors.sampled(problem("log2(1 + x)", "(-1,1]")).x()).contains(Math.nextUp(-1f), 0f, 1f)
                .doesNotContain(-1f);
        assertThat(FloatErrors.sampled(problem("x", "[-1,1]")).error(LINE, new float[]{ 1, 1e-30f }))
                .isGreaterThan(1e9);
    }

    @Test
    void constantsAreTunedAsFloats() {
        Problem problem = problem("exp2(x)", "[-0.125,0.125]");
        FloatErrors errors = FloatErrors.sampled(problem);
        ProgramSkeleton cubic = ProgramSkeleton.parse("fma x _ _; fma x 1 _; fma x 2 _");
        RealProgram start = new RealProgram(cubic, FloatErrors.program(cubic,
                new float[]{ 0.0555f, 0.24023f, 0.6931472f, 1.0000001f }).constants());
        FittedProgram tuned = new FloatTuning(errors).of(new Fit(start, 100), 1000);
        assertThat(tuned.error()).isLessThan(0.9 * errors.error(start))
                .isEqualTo(errors.error(tuned.program()));
        assertThat(tuned.program().constants()).allMatch(c -> c.equals(DoubleDouble.of((float) c.hi())));
    }

    /** A checkpoint holds numbers only. */
    @Test
    void constantsBeyondFloatsAreOfNoUse() {
        FloatErrors errors = FloatErrors.sampled(problem("x", "[1,2]"));
        FittedProgram found = new FloatTuning(errors).of(new Fit(RealProgram.of(LINE, 1, 1e300), 1), 1000);
        assertThat(found.error()).isInfinite();
        assertThat(found.program().constants()).allMatch(DoubleDouble::isFinite);
    }

    /** The minimax polynomial of degree 3 has 1.7e4 ULP. */
    @Test
    void programsGrowFromNothing() {
        FrontSpec spec = FrontSpec.of(problem("exp2(x)", "[-1,1]"), EnumSet.of(Operation.MUL, Operation.FMA), 3, 1)
                .withIslands(2);
        Front front = FrontSearch.run(spec, Budget.epochs(1, 1), Progress.SILENT);
        assertThat(front.points().getLast().error()).isLessThan(2e4);
        assertThat(front.points()).allSatisfy(point -> assertThat(FloatErrors.dense(spec.problem())
                .error(point.program())).isEqualTo(point.error()));
    }
}
