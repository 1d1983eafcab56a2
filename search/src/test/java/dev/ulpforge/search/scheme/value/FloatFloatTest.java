package dev.ulpforge.search.scheme.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** The sum of high and low is the exact result of its operations, but for a few units of 2^-48. */
class FloatFloatTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double TWO_ROUNDINGS = 0x1p-46;

    /** Writes a value made of the input and of a constant. */
    private static BigDecimal value(BinaryOperator<FloatFloat> written, float x, float c) {
        return part(written, x, c, FloatFloat::high).add(part(written, x, c, y -> y.low().orElseThrow()));
    }

    private static BigDecimal part(BinaryOperator<FloatFloat> written, float x, float c,
            Function<FloatFloat, F32> part) {
        ProgramBuilder b = new ProgramBuilder();
        FloatFloat y = written.apply(FloatFloat.exact(b.x()), FloatFloat.exact(b.f32(c)));
        return new BigDecimal(Interpreter.of(b.build(part.apply(y))).at(x));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "1")
    void sumsAndProductsOfFloatsAreExact(@ForAll @FloatRange(min = -2, max = 2) float a,
            @ForAll @FloatRange(min = 0.5f, max = 1) float b, @ForAll @IntRange(min = -40, max = 40) int exponent) {
        float x = Math.scalb(a, exponent);
        assertThat(value(FloatFloat::plus, x, b)).isEqualByComparingTo(new BigDecimal(x).add(new BigDecimal(b)));
        assertThat(value(FloatFloat::minus, x, b))
                .isEqualByComparingTo(new BigDecimal(x).subtract(new BigDecimal(b)));
        if (Math.abs(x) > 0x1p-60f) {
            assertThat(value(FloatFloat::times, x, b))
                    .isEqualByComparingTo(new BigDecimal(x).multiply(new BigDecimal(b)));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "1")
    void quotientsLoseLittle(@ForAll @FloatRange(min = 0.25f, max = 2) float a,
            @ForAll @FloatRange(min = 0.5f, max = 1) float b) {
        BigDecimal exact = new BigDecimal(a).divide(new BigDecimal(b), DIGITS);
        assertNear(value(FloatFloat::dividedBy, a, b), exact, 1);
    }

    /** The parts that are carried from one operation to the next count as well. */
    @Property(edgeCases = EdgeCasesMode.NONE, seed = "1")
    void operationsOnPairsLoseLittle(@ForAll @FloatRange(min = 0.25f, max = 2) float x,
            @ForAll @FloatRange(min = 0.5f, max = 1) float c) {
        BigDecimal a = new BigDecimal(x);
        BigDecimal d = new BigDecimal(c);
        assertNear(
                value((v, w) -> v.times(w).plus(v.dividedBy(w)), x, c),
                a.multiply(d).add(a.divide(d, DIGITS)), 3);
        assertNear(
                value((v, w) -> v.plus(w).times(v.plus(w)), x, c),
                a.add(d).pow(2), 3);
        assertNear(value((v, w) -> w.times(v).negated().dividedBy(v.plus(w)), x, c),
                a.multiply(d).negate().divide(a.add(d), DIGITS), 3);
    }

    /** Each operation adds its own roundings. */
    private static void assertNear(BigDecimal value, BigDecimal exact, int operations) {
        assertThat(value.subtract(exact).abs())
                .isLessThanOrEqualTo(exact.abs().multiply(new BigDecimal(operations * TWO_ROUNDINGS)));
    }
}
