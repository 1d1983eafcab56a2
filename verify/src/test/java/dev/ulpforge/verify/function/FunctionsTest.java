package dev.ulpforge.verify.function;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Inputs;
import dev.ulpforge.verify.real.Mpfr;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionsTest {
    private static final long SEED = 20260101;

    static Stream<Function> functions() {
        return Stream.of(Function.values()).filter(Mpfr::knows);
    }

    private static boolean isSlow(Function f) {
        return switch (f) {
            case ERF, ERFC, NORMCDF, GAMMA, LGAMMA, AIRYAI, DIGAMMA, ERFCX, GELU, LOGNORMCDF, BESSELJ0,
                    BESSELJ1 ->
                true;
            default -> false;
        };
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithMpfr(Function f) {
        compare(f, 128, isSlow(f) ? 500 : 2_000);
        compare(f, 500, isSlow(f) ? 50 : 200);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithMpfrOnManyInputs(Function f) {
        compare(f, 128, isSlow(f) ? 100_000 : 1_000_000);
    }

    private static void compare(Function f, int bits, int inputs) {
        var mpfr = Mpfr.ofPrecision(bits);
        Assumptions.assumeTrue(mpfr.isPresent(), "skipped: this machine has no MPFR");
        Random random = new Random(SEED);
        for (int i = 0; i < inputs; i++) {
            float x = Inputs.next(f, random);
            Ball want = mpfr.get().apply(f, x).orElse(Ball.ZERO);
            Ball got = Functions.apply(f, Ball.of(x), bits);
            if (!want.isZero() || got.signum() == 0) {
                assertThat(got.overlaps(want)).as("%s(%a) = %s, MPFR says %s", f, x, got, want).isTrue();
                assertThat(got.isExact() || want.isZero() || got.relativeExponent() < 8 - bits || f == Function.AIRYAI
                        || f == Function.LGAMMA || f == Function.DIGAMMA || f == Function.BESSELJ0
                        || f == Function.BESSELJ1
                        || f.definition().isPresent())
                        .as("precision of %s(%a) = %s", f, x, got)
                        .isTrue();
            }
        }
    }

    /** What holds of a wide ball holds of every number in it. */
    @ParameterizedTest
    @MethodSource("functions")
    void aWideBallContainsTheValuesOfItsNumbers(Function f) {
        Random random = new Random(SEED);
        for (int i = 0; i < (isSlow(f) ? 100 : 1_000); i++) {
            Ball x = Ball.of(Inputs.next(f, random));
            Ball radius = x.scale(-random.nextInt(60)).multiply(Ball.of(random.nextDouble()), 64);
            Ball wide = x.widen(radius, 64);
            Ball inside = x.add(radius.midpoint().multiply(Ball.of(random.nextDouble(-1, 1)), 200), 200).midpoint();
            Ball over = Functions.apply(f, wide, 64);
            Ball at = Functions.apply(f, inside, 100);
            assertThat(over.overlaps(at)).as("%s over %s is %s, but at %s it is %s", f, wide, over, inside, at)
                    .isTrue();
        }
    }

    @Test
    void hugeArgumentsCostNothing() {
        assertThat(Functions.apply(Function.EXP, Ball.of(1e30), 128).isBounded()).isFalse();
        assertThat(Functions.apply(Function.EXP, Ball.of(-1e30), 128).upperMagnitude()).isLessThan(0x1p-1000);
        Ball large = Functions.apply(Function.EXP, Ball.of(1e30), 128);
        Ball sigmoid = Ball.ONE.divide(large.add(Ball.ONE, 128), 128);
        assertThat(sigmoid.upperMagnitude()).isLessThan(0x1p-1000);
        assertThat(Functions.apply(Function.SIN, Ball.of(0x1p1000), 128).relativeExponent()).isLessThan(-120);
        assertThat(Functions.apply(Function.GAMMA, Ball.of(1e30), 128).isBounded()).isFalse();
        assertThat(Functions.apply(Function.ERFC, Ball.of(1e30), 128).upperMagnitude()).isLessThan(0x1p-1000);
    }

    @Test
    void wideArgumentsAroundZeroEnd() {
        Ball wide = Ball.of(50).widen(Ball.of(150), 64);
        assertThat(Functions.apply(Function.GAMMA, wide, 64).isWhole()).isTrue();
        assertThat(Functions.apply(Function.LGAMMA, wide, 64).isWhole()).isTrue();
    }

    @Test
    void exactResultsAreExact() {
        assertThat(Functions.apply(Function.EXP2, Ball.of(-149), 64)).hasToString(Ball.of(0x1p-149).toString());
        assertThat(Functions.apply(Function.LOG2, Ball.of(0x1p-149), 64).isExact()).isTrue();
        assertThat(Functions.apply(Function.SQRT, Ball.of(0x1.002p0 * 0x1.002p0), 64).isExact()).isTrue();
        assertThat(Functions.apply(Function.EXP, Ball.ZERO, 64).isExact()).isTrue();
        assertThat(Functions.apply(Function.SINPI, Ball.of(3), 64).isZero()).isTrue();
        assertThat(Functions.apply(Function.LOG, Ball.ONE, 64).isZero()).isTrue();
        assertThat(Functions.apply(Function.LGAMMA, Ball.ONE, 64).isZero()).isTrue();
        assertThat(Functions.apply(Function.LGAMMA, Ball.of(2), 64).isZero()).isTrue();
        assertThat(Functions.apply(Function.LGAMMA, Ball.of(Math.nextUp(2.0)), 64).isZero()).isFalse();
    }
}
