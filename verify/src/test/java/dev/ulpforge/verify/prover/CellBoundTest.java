package dev.ulpforge.verify.prover;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/** The theorem on the last rounding, and the errors of single results. */
class CellBoundTest {
    private static final Format FORMAT = Format.BINARY32;

    @Property(seed = "5", tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void aLastRoundingAddsHalfAnUlpOfTheValue(@ForAll long seed) {
        Random random = new Random(seed);
        int exponent = random.nextInt(4) == 0 ? -random.nextInt(145, 150) : random.nextInt(-130, 100);
        double power = Math.scalb(1, exponent);
        double f = Math.max(Double.MIN_NORMAL, power + random.nextInt(-3, 3) * random.nextDouble() * FORMAT.ulp(power));
        double d = random.nextDouble(-1, 1) * FORMAT.ulp(f);
        double z = f + d;
        BigDecimal off = new BigDecimal(z).subtract(new BigDecimal(f)).abs();
        BigDecimal ulp = new BigDecimal(FORMAT.ulp(f));
        if (off.compareTo(ulp) <= 0) {
            BigDecimal error = new BigDecimal(FORMAT.rounded(z)).subtract(new BigDecimal(f)).abs();
            assertThat(error).isLessThanOrEqualTo(ulp.divide(BigDecimal.TWO).add(off));
        }
    }

    @Property(seed = "6", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void anErrorIsThatOfTheFormat(@ForAll long seed) {
        Random random = new Random(seed);
        double x = Math.scalb(random.nextDouble(1, 2), random.nextInt(-140, 128));
        double y = (float) (x + random.nextInt(-9, 9) * FORMAT.ulp(x));
        PointError error = new PointError(new ExactFunction(Expression.parse("x")), FORMAT);
        double expected = FORMAT.ulpError(y, x);
        assertThat(error.of(x, y)).isBetween(expected, expected * (1 + 0x1p-20) + 0x1p-40);
    }

    @Test
    void specialResultsAreRequired() {
        PointError log = new PointError(new ExactFunction(Expression.parse("log(x)")), Format.BINARY64);
        assertThat(log.of(-1, Double.NaN)).isZero();
        assertThat(log.of(-1, 1)).isInfinite();
        assertThat(log.of(2, Double.NaN)).isInfinite();
        assertThat(log.of(0, Double.NEGATIVE_INFINITY)).isZero();
        assertThat(log.of(0, Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(log.of(1, 0.0)).isZero();
        assertThat(log.of(1, -0.0)).isInfinite();
        PointError exp = new PointError(new ExactFunction(Expression.parse("exp(x)")), Format.BINARY64);
        assertThat(exp.of(1000, Double.POSITIVE_INFINITY)).isZero();
        assertThat(exp.of(1000, Double.MAX_VALUE)).isBetween(1.0, 1 + 0x1p-40);
        assertThat(exp.of(709.78, Double.POSITIVE_INFINITY)).isGreaterThan(0x1p40);
        assertThat(exp.of(-1000, 0.0)).isLessThan(0.5);
    }

    @Test
    void theUlpOfABallIsTheLeast() {
        PointError points = new PointError(new ExactFunction(Expression.parse("x")), Format.BINARY64);
        assertThat(points.ulp(Ball.hull(Ball.of(0.75), Ball.of(3), 64))).isEqualTo(-53);
        assertThat(points.ulp(Ball.of(BigInteger.ONE, -2000))).isEqualTo(-1074);
        assertThat(points.ulp(Ball.hull(Ball.of(-1), Ball.of(1), 64))).isEqualTo(-1074);
    }
}
