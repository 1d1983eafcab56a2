package dev.ulpforge.verify.sweep.error;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/** Against decimal arithmetic, which is exact for a function that is {@code x² / 2^20}. */
class ExactErrorTest {
    private static final double SCALE = 0x1p-20;
    /** What no precision tells from an error that has four digits. */
    private static final BigDecimal UNTOLD = new BigDecimal("1e-300");
    /** The bits of 2^-60, whose square is subnormal then, and of 2^60. */
    private static final int LEAST = 67 << 23;
    private static final int GREATEST = 187 << 23;

    /** Its enclosures are as wide as they may be, so that every answer takes refinement. */
    private record WideSquares() implements Oracle {
        @Override
        public Expression fn() {
            return Expression.parse("x^2");
        }

        @Override
        public List<Piece> pieces() {
            return List.of();
        }

        @Override
        public Value value(float x, int bits) {
            Ball exact = Ball.of(square(x).doubleValue());
            return new Value.Enclosed(exact.widen(exact.abs().scale(-bits), bits));
        }
    }

    private static BigDecimal square(float x) {
        return new BigDecimal(x).pow(2).multiply(new BigDecimal(SCALE));
    }

    private static BigDecimal error(float x, float y) {
        BigDecimal exact = square(x);
        return new BigDecimal(y).subtract(exact).abs()
                .divide(new BigDecimal(Format.BINARY32.ulp(exact.doubleValue())));
    }

    private static float near(float x, int steps) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(square(x).floatValue()) + steps);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void anEdgeIsToldExactly(@ForAll @IntRange(min = LEAST, max = GREATEST) int bits,
            @ForAll @IntRange(min = -5, max = 5) int steps, @ForAll @IntRange(min = 1, max = 64) int sixteenths) {
        float x = Float.intBitsToFloat(bits);
        float y = near(x, steps);
        double edge = sixteenths / 16.0;
        assertThat(Integer.signum(new ExactError(new WideSquares(), x, y).compareTo(edge)))
                .isEqualTo(error(x, y).compareTo(new BigDecimal(edge)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void twoErrorsAreTold(@ForAll @IntRange(min = LEAST, max = GREATEST) int firstBits,
            @ForAll @IntRange(min = LEAST, max = GREATEST) int secondBits,
            @ForAll @IntRange(min = -3, max = 3) int steps) {
        float a = Float.intBitsToFloat(firstBits);
        float b = Float.intBitsToFloat(secondBits);
        ExactError first = new ExactError(new WideSquares(), a, near(a, steps));
        ExactError second = new ExactError(new WideSquares(), b, near(b, steps));
        assertThat(Integer.signum(first.compareTo(second)))
                .isEqualTo(error(a, near(a, steps)).compareTo(error(b, near(b, steps))));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, seed = "1")
    void anErrorIsRoundedUp(@ForAll @IntRange(min = LEAST, max = GREATEST) int bits,
            @ForAll @IntRange(min = -9, max = 9) int steps) {
        float x = Float.intBitsToFloat(bits);
        float y = near(x, steps);
        assertThat(new ExactError(new WideSquares(), x, y).roundedUp()).isBetween(
                error(x, y).setScale(4, RoundingMode.CEILING),
                error(x, y).add(UNTOLD).setScale(4, RoundingMode.CEILING));
    }
}
