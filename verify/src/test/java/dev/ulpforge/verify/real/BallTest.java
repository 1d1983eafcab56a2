package dev.ulpforge.verify.real;

import java.math.BigDecimal;
import java.math.MathContext;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BallTest {
    private static final MathContext DIGITS = new MathContext(400);

    /** A number inside a ball: {@code center + part * radius}, |part| <= 1. */
    record Sample(double center, double radius, double part) {
        Ball ball() {
            Ball c = Ball.of(center);
            return radius == 0 ? c : c.widen(Ball.of(radius), 100);
        }

        BigDecimal number() {
            return new BigDecimal(center).add(new BigDecimal(part).multiply(new BigDecimal(radius)));
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Double> size = Combinators
                .combine(Arbitraries.doubles().between(-1, 1), Arbitraries.integers().between(-60, 60))
                .as(Math::scalb);
        Arbitrary<Double> radius = Arbitraries.oneOf(Arbitraries.just(0.0), size.map(Math::abs));
        return Combinators.combine(size, radius, Arbitraries.doubles().between(-1, 1)).as(Sample::new);
    }

    private static void assertInside(BigDecimal v, Ball ball) {
        if (ball.isBounded()) {
            BigDecimal slack = v.abs().movePointLeft(390);
            assertThat(decimal(ball.lower()).subtract(slack)).isLessThanOrEqualTo(v);
            assertThat(decimal(ball.upper()).add(slack)).isGreaterThanOrEqualTo(v);
        } else if (ball.signum() != 0) {
            assertThat(v.multiply(BigDecimal.valueOf(ball.signum())).signum()).isPositive();
        }
    }

    private static BigDecimal decimal(Ball exact) {
        BigDecimal two = BigDecimal.TWO.pow((int) Math.abs(exact.exp()));
        return exact.exp() >= 0 ? new BigDecimal(exact.mid()).multiply(two) : new BigDecimal(exact.mid()).divide(two);
    }

    @Property(seed = "1")
    void operationsEncloseTheExactResults(@ForAll("samples") Sample a, @ForAll("samples") Sample b,
            @ForAll @IntRange(min = 8, max = 200) int bits) {
        assertInside(a.number().add(b.number()), a.ball().add(b.ball(), bits));
        assertInside(a.number().subtract(b.number()), a.ball().subtract(b.ball(), bits));
        assertInside(a.number().multiply(b.number()), a.ball().multiply(b.ball(), bits));
        assertInside(a.number().multiply(a.number()), a.ball().square(bits));
        assertInside(a.number().abs(), a.ball().abs());
        if (b.number().signum() != 0) {
            assertInside(a.number().divide(b.number(), DIGITS), a.ball().divide(b.ball(), bits));
        }
        if (a.number().signum() >= 0) {
            assertInside(a.number().sqrt(DIGITS), a.ball().sqrt(bits));
        }
        assertInside(a.number(), Ball.hull(a.ball(), b.ball(), bits));
        assertInside(b.number(), Ball.hull(a.ball(), b.ball(), bits));
    }

    @Property(seed = "1")
    void boundsOfMagnitudeHold(@ForAll("samples") Sample a) {
        BigDecimal v = a.number().abs();
        Ball ball = a.ball();
        assertThat(v).isLessThanOrEqualTo(new BigDecimal(ball.upperMagnitude()));
        assertThat(v).isGreaterThanOrEqualTo(new BigDecimal(ball.lowerMagnitude()));
        assertThat(ball.isExact() || a.part() != 0 || v.signum() != 0 || ball.containsZero()).isTrue();
    }

    @Property(seed = "1")
    void exactOperationsKeepFullPrecision(@ForAll("samples") Sample a,
            @ForAll @IntRange(min = 60, max = 300) int bits) {
        Ball third = Ball.of(a.center()).divide(3, bits);
        assertThat(a.center() == 0 || third.isExact() || third.relativeExponent() <= 4 - bits).isTrue();
    }

    @Test
    void extremeExponentsNeitherOverflowNorCost() {
        Ball tiny = Ball.ONE.scale(-Ball.MAX_EXPONENT * 2);
        assertThat(tiny.containsZero()).isTrue();
        assertThat(tiny.weakSignum()).isPositive();
        assertThat(Ball.ONE.divide(tiny, 64).isBounded()).isFalse();
        assertThat(Ball.ONE.divide(tiny, 64).signum()).isPositive();
        Ball huge = Ball.ONE.negate().scale(Ball.MAX_EXPONENT * 2);
        assertThat(huge.signum()).isNegative();
        assertThat(huge.add(Ball.of(1e300), 64).signum()).isNegative();
        assertThat(huge.subtract(huge, 64)).isSameAs(Ball.WHOLE);
        assertThat(Ball.ONE.add(Ball.ONE.scale(-1L << 39), 64).relativeExponent()).isLessThan(-50);
    }
}
