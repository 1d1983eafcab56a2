package dev.ulpforge.verify.real;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntervalNewtonTest {
    private static final int BITS = 150;
    /** Products of doubles are exact with these. */
    private static final int EXACT = 2000;

    /** {@code (y - z) (y² + 1)}, which grows with y and is 0 at z alone. */
    private record Cubic(Ball z) {
        Ball at(Ball y, int bits) {
            return y.subtract(z, bits).multiply(y.square(bits).add(Ball.ONE, bits), bits);
        }

        /** {@code y² + 1 + 2 y (y - z)}. */
        Ball slope(Ball y, int bits) {
            return y.square(bits).add(Ball.ONE, bits).add(y.scale(1).multiply(y.subtract(z, bits), bits), bits);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void theZeroIsInsideOfABallThatTheSlopeWasEnclosedOver(@ForAll @DoubleRange(min = 0.5, max = 1) double magnitude,
            @ForAll @IntRange(min = -40, max = 6) int exponent, @ForAll boolean isNegative,
            @ForAll @DoubleRange(min = -0.01, max = 0.01) double off) {
        double z = Math.scalb(isNegative ? -magnitude : magnitude, exponent);
        Cubic f = new Cubic(Ball.of(z));
        List<Ball> slopes = new ArrayList<>();
        Ball zero = IntervalNewton.zero(f::at, (y, bits) -> {
            slopes.add(y);
            return f.slope(y, bits);
        }, z * (1 + off), BITS);
        assertThat(zero.subtract(f.z(), EXACT).containsZero()).isTrue();
        assertThat(zero.radiusBound()).isLessThan(0x1p-149 * Math.abs(z));
        assertThat(slopes.getLast().lower().order(f.z())).isNegative();
        assertThat(slopes.getLast().upper().order(f.z())).isPositive();
    }

    /** Zero itself is found to an absolute error. */
    @Test
    void zeroIsFound() {
        Ball zero = IntervalNewton.zero(new Cubic(Ball.ZERO)::at, new Cubic(Ball.ZERO)::slope, 0.1, BITS);
        assertThat(zero.containsZero()).isTrue();
        assertThat(zero.radiusBound()).isLessThan(0x1p-150);
    }

    /** Newton's method comes as near as one likes to a double zero, and to a point just above 0. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void nothingIsProvenWhereTheFunctionDoesNotCross(@ForAll @DoubleRange(min = 0.5, max = 4) double z,
            @ForAll @IntRange(min = 1, max = 400) int above, @ForAll boolean touches) {
        Ball least = touches ? Ball.ZERO : Ball.ONE.scale(-above);
        Ball zero = IntervalNewton.zero(
                (y, bits) -> y.subtract(Ball.of(z), bits).square(bits).add(least, bits),
                (y, bits) -> y.subtract(Ball.of(z), bits).scale(1), z * 1.001, BITS);
        assertThat(zero.isWhole()).isTrue();
    }

    @Test
    void nothingIsProvenByASlopeThatIsUnbounded() {
        Cubic f = new Cubic(Ball.of(0.75));
        assertThat(IntervalNewton.zero(f::at, (_, _) -> Ball.WHOLE, 0.7, BITS).isWhole()).isTrue();
        assertThat(IntervalNewton.zero(f::at, (y, bits) -> y.isExact() ? f.slope(y, bits) : Ball.WHOLE, 0.7, BITS)
                .isWhole()).isTrue();
    }
}
