package dev.ulpforge.verify.real;

import java.math.BigInteger;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReducedAngleTest {
    private static final int W = 100;
    private static final int MORE = 300;
    private static final BigInteger ERROR = BigInteger.valueOf(4);

    private static Ball finite(int bits) {
        float x = Float.intBitsToFloat(bits);
        Assume.that(Float.isFinite(x));
        return Ball.of(x);
    }

    private static void assertWithinItsError(ReducedAngle angle, ReducedAngle precise) {
        assertThat(angle.quadrant()).isEqualTo(precise.quadrant());
        BigInteger difference = angle.angle().shiftLeft(MORE - W).subtract(precise.angle()).abs();
        assertThat(difference).isLessThanOrEqualTo(ERROR.shiftLeft(MORE - W).add(ERROR));
    }

    /** Of floats of all magnitudes, against the same with far more bits. */
    @Property(seed = "1")
    void theAngleIsWithinItsError(@ForAll int bits) {
        Ball x = finite(bits);
        assertWithinItsError(ReducedAngle.of(x, W), ReducedAngle.of(x, MORE));
        assertWithinItsError(ReducedAngle.ofMultiple(x, W), ReducedAngle.ofMultiple(x, MORE));
    }

    @Property(seed = "1")
    void theAngleIsAtMostAnEighthOfATurn(@ForAll int bits) {
        BigInteger eighth = Constants.pi(W).shiftRight(2).add(ERROR);
        assertThat(ReducedAngle.of(finite(bits), W).angle().abs()).isLessThanOrEqualTo(eighth);
        assertThat(ReducedAngle.ofMultiple(finite(bits), W).angle().abs()).isLessThanOrEqualTo(eighth);
    }

    /** {@code StrictMath} is within 1 ULP. */
    @Property(seed = "1")
    void quadrantAndAngleGiveTheSine(@ForAll int bits) {
        float x = Float.intBitsToFloat(bits);
        ReducedAngle angle = ReducedAngle.of(finite(bits), W + 64);
        Ball size = (angle.quadrant() & 1) == 0 ? angle.sine(W) : angle.cosine(W);
        Ball sine = angle.quadrant() > 1 ? size.negate() : size;
        double want = StrictMath.sin(x);
        assertThat(sine.doubleValue()).isCloseTo(want, within(2 * Math.ulp(want) + 0x1p-100));
    }
}
