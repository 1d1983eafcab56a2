package dev.ulpforge.search.binary64;

import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * The logarithm {@code slope log u} without tables: {@code u = 2^k (1 + f)} with f from -0.3 to 0.42, and with {@code s
 * = f/(2 + f)} and {@code h = slope f²/2} it is {@code k step + slope f - h + s (h + R(s²))}, where {@code R(z) = slope
 * (2z/3 + 2z²/5 + ...)} (fdlibm, e_log.c). The sum of {@code k step} and {@code slope f} is exact.
 *
 * @param slope      the derivative at 1
 * @param step       {@code slope log 2}; its high part has so many zeros at the end that products with k are exact
 * @param polynomial -R
 */
record QuotientLogarithm(SplitConstant slope, SplitConstant step, RoundedPolynomial polynomial) {
    private static final Expression LOG = Expression.parse("log");
    private static final Expression SERIES = Expression.parse("2 * atanh(sqrt(x)) / sqrt(x) - 2");
    private static final double ABOVE_ZERO = 0x1p-50;
    /** The least 1 + f, half the greatest; a power of two times it has the bits of nothing but an exponent less. */
    private static final double LEAST = 0x1.6ap-1;
    private static final double GREATEST = (2 * LEAST - 1) / (2 * LEAST + 1);
    private static final int LEAST_DEGREE = 6;
    private static final int GREATEST_DEGREE = 8;
    /** The bits of exponents of doubles. */
    private static final int EXPONENT = 11;
    /** An exponent, with its sign bit flipped, in the low bits of a double. */
    private static final double INTEGERS = 0x1p52 + 0x1p11;

    /** {@return the useful ones for a logarithm with this value at 2} */
    static Stream<QuotientLogarithm> of(Ball step) {
        SplitConstant slope = SplitConstant
                .of(step.divide(Expressions.evaluate(LOG, Ball.of(2), DoubleTarget.BITS), DoubleTarget.BITS));
        RealFunction series = new RealExpression(SERIES);
        RealFunction scaled = (x, digits) -> series.at(x, digits).multiply(slope.sum()).negate();
        return RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE,
                degree -> RoundedPolynomial.fit(scaled, RealFunction.one(), ABOVE_ZERO, GREATEST * GREATEST, degree, 0))
                .stream()
                .map(fit -> new QuotientLogarithm(slope, SplitConstant.shortened(step, EXPONENT), fit));
    }

    /** {@return what tells this one from others} */
    String name() {
        return "quotient, degree " + (polynomial.coefficients().length - 1);
    }

    /**
     * {@return the logarithm of a positive normal number} Signs are such that no operation changes them only.
     *
     * @param raised where the number is {@code 2^up} times too large, if anywhere
     */
    F64 value(F64 u, Optional<Mask> raised, int up) {
        ProgramBuilder b = u.program();
        int fraction = Format.BINARY64.fractionBits();
        I64 above = u.bits().minus(b.i64(Double.doubleToRawLongBits(LEAST)));
        F64 f = u.bits().minus(above.and(b.i64(-1L << fraction))).asDouble().minus(b.f64(1));
        F64 integers = raised.map(mask -> mask.select(b.f64(INTEGERS + up), b.f64(INTEGERS)))
                .orElse(b.f64(INTEGERS));
        F64 k = above.shiftedRightUnsigned(fraction).xor(b.i64(Double.doubleToRawLongBits(INTEGERS))).asDouble()
                .minus(integers);
        F64 minus = f.dividedBy(b.f64(-2).minus(f));
        F64 z = minus.times(minus);
        F64 half = f.times(b.f64(-slope.high() / 2));
        F64 curved = half.fma(f, z.times(Evaluation.HORNER.of(z, polynomial.from(1, b))));
        ExactSum sum = ExactSum.of(k.times(b.f64(step.high())), linear(f));
        F64 low = half.fma(f, sum.low().plus(low(f, k)));
        return sum.high().plus(minus.fma(curved, low));
    }

    private F64 linear(F64 f) {
        return slope.high() == 1 ? f : f.times(f.program().f64(slope.high()));
    }

    private F64 low(F64 f, F64 k) {
        ProgramBuilder b = f.program();
        F64 ofStep = k.times(b.f64(step.low()));
        return slope.high() == 1
                ? ofStep
                : f.fma(b.f64(slope.high()), linear(f).negated()).plus(f.fma(b.f64(slope.low()), ofStep));
    }
}
