package dev.ulpforge.verify.sweep.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.Extreme;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Bound;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.PartialSweep;

import static org.assertj.core.api.Assertions.assertThat;

class DemandCheckTest {
    private static final Oracle THIRD = Oracle.of(Expression.parse("x / 3"), Domain.parse("[1, 2]"));
    private static final BulkKernel RIGHT = (x, y) -> {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (x[i] / 3.0);
        }
    };
    private static Exhaustive swept;

    @BeforeAll
    static void sweep() {
        swept = swept(THIRD, RIGHT);
    }

    private static Exhaustive swept(Oracle oracle, BulkKernel kernel) {
        return PartialSweep.proof(oracle, kernel, 4);
    }

    private static DemandCheck.Result check(Oracle oracle, BulkKernel kernel, Exhaustive swept, boolean monotonic,
            Bound... bounds) {
        return new DemandCheck(kernel, oracle, new LocalExecutor(2), Progress.SILENT)
                .of(new Demands(List.of(bounds), monotonic, false, Undefined.LIMIT), swept);
    }

    private static Extreme kept(DemandCheck.Result result) {
        return ((DemandCheck.Result.Kept) result).proof().extremes().getFirst();
    }

    private static String missed(DemandCheck.Result result) {
        return ((DemandCheck.Result.Missed) result).what();
    }

    private static BigDecimal sixDigits(double most) {
        return new BigDecimal(most).round(new MathContext(6, RoundingMode.CEILING));
    }

    /** {@code |3y - x|} is exact in double. */
    @Test
    void theLargestErrorsAreThoseOfAllInputs() {
        double absolute = 0;
        double relative = 0;
        for (int bits = Float.floatToIntBits(1); bits <= Float.floatToIntBits(2); bits++) {
            float x = Float.intBitsToFloat(bits);
            double distance = Math.abs(3.0 * (float) (x / 3.0) - x);
            absolute = Math.max(absolute, distance / 3);
            relative = Math.max(relative, distance / x);
        }
        Extreme a = kept(check(THIRD, RIGHT, swept, true, new Bound.Absolute(1e-6)));
        Extreme r = kept(check(THIRD, RIGHT, swept, false, new Bound.Relative(1e-6)));
        assertThat(a.max()).isEqualByComparingTo(sixDigits(absolute));
        assertThat(r.max()).isEqualByComparingTo(sixDigits(relative));
        assertThat(3.0 * a.witness().got() - a.witness().input()).isIn(3 * absolute, -3 * absolute);
        Bound less = new Bound.Absolute(Math.nextDown(absolute));
        assertThat(missed(check(THIRD, RIGHT, swept, false, less)))
                .startsWith(less.words() + " is missed: it is " + a.max() + " at x=");
    }

    /** Half of all results are ties, each exactly at the bound. */
    @Test
    void anErrorThatEqualsTheBoundKeepsIt() {
        Oracle half = Oracle.of(Expression.parse("x / 2"), Domain.parse("[0x1p-149, 0x1p-140]"));
        BulkKernel kernel = (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] * 0.5f;
            }
        };
        Exhaustive swept = swept(half, kernel);
        assertThat(kept(check(half, kernel, swept, true, new Bound.Absolute(0x1p-150))).max())
                .isEqualByComparingTo(new BigDecimal(0x1p-150));
        assertThat(missed(check(half, kernel, swept, false, new Bound.Absolute(Math.nextDown(0x1p-150)))))
                .contains("x=0x0.000002p-126");
        BulkKernel up = (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                int bits = Float.floatToRawIntBits(x[i]);
                y[i] = Float.intBitsToFloat(bits / 2 + (bits & 1));
            }
        };
        assertThat(missed(check(half, up, swept(half, up), false, new Bound.Ulp(0.5))))
                .contains("not correctly rounded");
    }

    @Test
    void oppositeInputsThatHaveNoOppositeResultsAreNamed() {
        Oracle third = Oracle.of(Expression.parse("x / 3"), Domain.parse("[-0x1p-148, 0x1p-140]"));
        Demands odd = new Demands(List.of(new Bound.Ulp(1)), false, true, Undefined.LIMIT);
        assertThat(new DemandCheck(RIGHT, third, new LocalExecutor(2), Progress.SILENT).of(odd, swept(third, RIGHT)))
                .isInstanceOf(DemandCheck.Result.Kept.class);
        BulkKernel down = (x, y) -> {
            RIGHT.apply(x, y);
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] == -0x1p-148f ? -0f : y[i];
            }
        };
        assertThat(
                missed(new DemandCheck(down, third, new LocalExecutor(2), Progress.SILENT).of(odd, swept(third, down))))
                .isEqualTo(
                        "results are not odd: 0x0.000002p-126 at x=0x0.000004p-126 and -0x0.0p0 at x=-0x0.000004p-126");
        assertThat(missed(new DemandCheck(RIGHT, THIRD, new LocalExecutor(2), Progress.SILENT).of(odd, swept)))
                .isEqualTo("results are not odd: no input has its negative in the domain");
    }

    @Test
    void aResultOutOfOrderIsNamed() {
        float bad = 0x1.8p0f;
        BulkKernel kernel = (x, y) -> {
            RIGHT.apply(x, y);
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] == bad ? y[i] - 2 * Math.ulp(y[i]) : y[i];
            }
        };
        Exhaustive swept = swept(THIRD, kernel);
        assertThat(missed(check(THIRD, kernel, swept, true, new Bound.Ulp(4))))
                .startsWith("results are not monotonic: they rise, from ").contains(", and they fall, from ")
                .endsWith(" and " + Float.toHexString(0.5f - 0x1p-23f) + " at x=0x1.8p0");
        assertThat(check(THIRD, kernel, swept, false, new Bound.Ulp(4))).isInstanceOf(DemandCheck.Result.Kept.class);
    }
}
