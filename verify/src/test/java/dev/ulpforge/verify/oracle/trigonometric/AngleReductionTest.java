package dev.ulpforge.verify.oracle.trigonometric;

import java.math.BigDecimal;

import jdk.incubator.vector.DoubleVector;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.BinadeTurns;

import static org.assertj.core.api.Assertions.assertThat;

class AngleReductionTest {
    private static final double MAGIC = 0x1.8p52;
    private static final Ball QUARTER_TURNS = Ball.of(2).divide(Functions.pi(400), 400);
    private static final BigDecimal LOW_ERROR = new BigDecimal(0x1p-85);

    /** The bounds that the class derives, for any float of any binade. */
    @Property(tries = 3000, seed = "1")
    void theRestIsAsExactAsProven(@ForAll @IntRange(min = -20, max = Float.MAX_EXPONENT) int exponent,
            @ForAll @IntRange(max = 0x7f_ff00) int significand, @ForAll boolean negative, @ForAll boolean half,
            @ForAll boolean shifted) {
        double period = half ? 2 : 1;
        double shift = shifted ? 1 : 0;
        BinadeTurns turns = BinadeTurns.of(QUARTER_TURNS, exponent);
        AngleReduction reduction = new AngleReduction(turns, period, shift);
        int first = exponent + Float.MAX_EXPONENT << 23 | significand;
        DoubleVector m = AngleReduction.significands(negative ? first | Integer.MIN_VALUE : first);
        DoubleVector count = reduction.count(m);
        DoubleVector rest = reduction.rest(m, count);
        for (int lane = 0; lane < AngleReduction.SPECIES.length(); lane++) {
            double k = count.lane(lane) - MAGIC;
            double r = rest.lane(lane);
            assertThat(m.lane(lane)).isEqualTo((negative ? -1.0 : 1) * (0x80_0000 + significand + lane));
            assertThat(Math.abs(r)).isLessThanOrEqualTo(period / 2 + 0x1p-25);
            BigDecimal exact = exactly(turns).multiply(new BigDecimal(m.lane(lane))).add(new BigDecimal(shift))
                    .subtract(new BigDecimal(period).multiply(new BigDecimal(k)));
            assertThat(exact.subtract(new BigDecimal(r)).abs())
                    .isLessThanOrEqualTo(new BigDecimal(0x1p-52 * Math.abs(r)).add(LOW_ERROR));
        }
    }

    @Tag("long")
    @Property(tries = 60000)
    void theRestIsAsExactAsProvenForMany(@ForAll @IntRange(min = -20, max = Float.MAX_EXPONENT) int exponent,
            @ForAll @IntRange(max = 0x7f_ff00) int significand, @ForAll boolean negative, @ForAll boolean half,
            @ForAll boolean shifted) {
        theRestIsAsExactAsProven(exponent, significand, negative, half, shifted);
    }

    private static BigDecimal exactly(BinadeTurns turns) {
        return new BigDecimal(turns.high()).add(new BigDecimal(turns.middle())).add(new BigDecimal(turns.low()));
    }
}
