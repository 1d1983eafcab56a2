package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes of roots that commute with scaling are recognised, and no others. */
class PowerScalingTest {
    private static final FormArithmetic FORMS = new FormArithmetic(9, 140);
    private static final List<InputCell> KINDS = InputCell.all(Format.BINARY64).stream()
            .flatMap(cell -> cell.kinds().stream()).toList();
    private static final ExactFunction ROOT = new ExactFunction(Expression.parse("rsqrt"));

    /** A reciprocal root by a guess and a Newton step, normal numbers from {@code least} on. */
    private static Code code(double least, int distance, UnaryOperator<F64> last) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 rough = b.i64(0x5fe6eb50c7b537a9L).minus(x.bits().shiftedRightUnsigned(distance)).asDouble();
        F64 residue = x.times(rough).fma(rough, b.f64(-1));
        F64 y = residue.fma(rough.times(b.f64(-0.5)), rough);
        F64 fast = last.apply(y);
        F64 slow = b.f64(1).dividedBy(x.sqrt());
        return Code.of(b.f64(least).atMost(x).and(x.atMost(b.f64(Double.MAX_VALUE))).fastPath(fast, slow));
    }

    private static Optional<PowerScaling> scaling(Code code) {
        return PowerScaling.of(code, ROOT, FORMS);
    }

    private static InputCell part(double low, double high) {
        return InputCell.between(Format.BINARY64, low, high);
    }

    @Test
    void twoBinadesStandForAll() {
        PowerScaling scaling = scaling(code(Double.MIN_NORMAL, 1, y -> y)).orElseThrow();
        List<InputCell> standing = scaling.standing(KINDS);
        assertThat(standing).hasSize(KINDS.size() - 2044)
                .contains(part(1, Math.nextDown(2.0)), part(2, Math.nextDown(4.0)));
        assertThat(scaling.holds(part(1.5, 1.6))).isTrue();
        assertThat(scaling.holds(part(2.5, 2.6))).isTrue();
    }

    @Test
    void resultsAreScaledWhereTheTheoremSaysSo() {
        PointRun run = new PointRun(code(0x1p-500, 1, y -> y));
        assertThat(scaling(code(0x1p-500, 1, y -> y)).orElseThrow().least()).isEqualTo(-500);
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double x = Math.scalb(1 + random.nextDouble(), random.nextInt(2));
            int n = random.nextInt(-250, 511);
            assertThat(run.result(Double.doubleToLongBits(Math.scalb(x, 2 * n))))
                    .isEqualTo(Math.scalb(run.result(Double.doubleToLongBits(x)), -n));
        }
    }

    @Test
    void aBinadeStaysIfThoseThatStandForItAreNoInputs() {
        List<InputCell> few = part(4, 32).kinds();
        assertThat(scaling(code(Double.MIN_NORMAL, 1, y -> y)).orElseThrow().standing(few)).isEqualTo(few);
    }

    @Test
    void whatDoesNotCommuteIsNotTaken() {
        assertThat(scaling(code(Double.MIN_NORMAL, 2, y -> y))).isEmpty();
        assertThat(scaling(code(Double.MIN_NORMAL, 1, y -> y.plus(y.program().f64(0x1p-60))))).isEmpty();
        assertThat(scaling(code(Double.MIN_NORMAL, 1, y -> y.times(y)))).isEmpty();
        assertThat(scaling(code(Double.MIN_NORMAL, 1, F64::sqrt))).isEmpty();
        assertThat(PowerScaling.of(code(Double.MIN_NORMAL, 1, y -> y), new ExactFunction(Expression.parse("cbrt")),
                FORMS)).isEmpty();
    }

    @Test
    void whatUnderflowsSomewhereIsNotBelieved() {
        UnaryOperator<F64> down = y -> y.times(y.program().f64(0x1p-540)).times(y.program().f64(0x1p540));
        PowerScaling scaling = scaling(code(Double.MIN_NORMAL, 1, down)).orElseThrow();
        assertThat(scaling.holds(part(1.5, 1.6))).isFalse();
        PowerScaling up = scaling(code(Double.MIN_NORMAL, 1, y -> y.times(y.program().f64(0x1p600))
                .times(y.program().f64(0x1p-600)))).orElseThrow();
        assertThat(up.holds(part(1.5, 1.6))).isFalse();
    }
}
