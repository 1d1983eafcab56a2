package dev.ulpforge.verify.prover;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/** No double is closer to a multiple of pi/2 than its binade's bound; the closest one known is hardly farther. */
class LeastRemainderTest {
    private static final int BITS = 1400;
    private static final Ball RATIO = QuarterTurns.ratio(BITS);
    private static final int INPUTS = 4000;
    /** The double closest to a multiple of pi/2 (Muller, Elementary Functions, 3rd edition, 11.3.2). */
    private static final double CLOSEST = 0x1.6ac5b262ca1ffp849;

    private static double distance(double x) {
        Ball quarters = Ball.of(x).multiply(RATIO, BITS);
        Ball nearest = Ball.of(quarters.add(Ball.of(0.5), BITS).floor(), 0);
        return quarters.subtract(nearest, BITS).abs().doubleValue();
    }

    private static double bound(double x) {
        return LeastRemainder.inQuarters(Math.getExponent(x));
    }

    @Test
    void noDoubleIsCloser() {
        Random random = new Random(5);
        for (int i = 0; i < INPUTS; i++) {
            double any = Math.scalb(1 + random.nextDouble(), random.nextInt(-1, 1024));
            double multiple = random.nextLong(1, 1L << random.nextInt(1, 53)) * (Math.PI / 2);
            assertThat(distance(any)).as("%a", any).isGreaterThanOrEqualTo(bound(any));
            assertThat(distance(multiple)).as("%a", multiple).isGreaterThanOrEqualTo(bound(multiple));
        }
    }

    /** Some double of up to 53 bits is as close as the bound says: with one quotient less or more, none would be. */
    @Test
    void theBoundIsAttainedByASignificand() {
        for (int exponent = -1; exponent < 1024; exponent += 8) {
            double unit = Math.scalb(1.0, exponent - 52);
            double best = significands(Ball.of(unit).multiply(RATIO, BITS)).mapToDouble(m -> distance(unit * m)).min()
                    .orElseThrow();
            double bound = LeastRemainder.inQuarters(exponent);
            assertThat(best).as("2^%d", exponent).isBetween(bound, bound * (1 + 0x1p-50));
        }
    }

    /** {@return the denominators below 2^53 of the convergents of a number} */
    private static LongStream significands(Ball number) {
        LongStream.Builder all = LongStream.builder();
        Ball rest = fraction(number);
        long before = 0;
        long denominator = 1;
        while (denominator < 1L << 53) {
            all.add(denominator);
            Ball inverse = Ball.ONE.divide(rest, BITS);
            BigInteger next = inverse.floor().multiply(BigInteger.valueOf(denominator))
                    .add(BigInteger.valueOf(before));
            rest = fraction(inverse);
            before = denominator;
            denominator = next.min(BigInteger.ONE.shiftLeft(60)).longValueExact();
        }
        return all.build();
    }

    private static Ball fraction(Ball a) {
        return a.subtract(Ball.of(a.floor(), 0), BITS);
    }

    @Test
    void theClosestDoubleIsKnown() {
        assertThat(distance(CLOSEST)).isBetween(bound(CLOSEST), bound(CLOSEST) * (1 + 0x1p-50));
        for (int exponent = -1; exponent < 1024; exponent++) {
            assertThat(LeastRemainder.inQuarters(exponent)).as("2^%d", exponent)
                    .isGreaterThanOrEqualTo(bound(CLOSEST));
        }
    }
}
