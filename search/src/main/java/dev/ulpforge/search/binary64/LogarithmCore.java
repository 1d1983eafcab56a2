package dev.ulpforge.search.binary64;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * The logarithm {@code slope log u}: with {@code u = 2^k (1 + t)} and {@code s = t/(2 + t)}, {@code log(1 + t) = t -
 * t²/2 + s (t²/2 + R(s²))}, where {@code R(z) = 2 atanh(√z)/√z - 2} (fdlibm's {@code e_log.c}, Sun Microsystems,
 * 1993). The sum of {@code k step} and {@code slope t} is exact, so that only terms of the order t² and the last sum
 * round noticeably.
 *
 * @param slope the derivative at 1
 * @param step  {@code slope log 2}; its high part has so many zeros at the end that products with k are exact
 * @param least the least {@code 1 + t}, half the greatest
 * @param ratio the polynomial {@code 2 + R(z)}
 */
record LogarithmCore(SplitConstant slope, SplitConstant step, double least, RoundedPolynomial ratio) {
    private static final Expression LOG = Expression.parse("log");
    private static final RealFunction RATIO = RealExpression.of("2 * atanh(sqrt(x)) / sqrt(x)");
    /** Where significands are cut. The errors of {@code log2} are large near √2, those of its core below √½. */
    private static final List<Double> CUTS = List.of(Math.sqrt(0.5), 0.6875);
    private static final double ABOVE_ZERO = 0x1p-50;
    private static final int LEAST_DEGREE = 7;
    private static final int GREATEST_DEGREE = 9;
    private static final double SLIGHTLY = 1 + 0x1p-30;
    /** The bits of exponents of doubles. */
    private static final int EXPONENT = 11;

    /** {@return the useful cores for a logarithm with this value at 2} */
    static Stream<LogarithmCore> of(Ball step) {
        Ball slope = step.divide(Expressions.evaluate(LOG, Ball.of(2), DoubleTarget.BITS), DoubleTarget.BITS);
        return Ratios.BY_CUT.entrySet().stream()
                .flatMap(cut -> cut.getValue().stream()
                        .map(ratio -> new LogarithmCore(SplitConstant.of(slope),
                                SplitConstant.shortened(step, EXPONENT), cut.getKey(),
                                ratio)));
    }

    /** The polynomials, which are those of all logarithms. */
    private static final class Ratios {
        static final SortedMap<Double, List<RoundedPolynomial>> BY_CUT = new TreeMap<>();

        static {
            CUTS.forEach(cut -> BY_CUT.put(cut,
                    RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE, degree -> RoundedPolynomial.fit(RATIO,
                            RealFunction.relative(RATIO), ABOVE_ZERO, width(cut), degree, 2))));
        }
    }

    /** {@return an upper bound of s²} */
    private static double width(double least) {
        return Math.max(square(least), square(2 * least)) * SLIGHTLY;
    }

    private static double square(double significand) {
        double s = (significand - 1) / (significand + 1);
        return s * s;
    }

    /** {@return what tells this core from others} */
    String name() {
        return "significands from " + least + ", degree " + (ratio.coefficients().length - 1);
    }

    /**
     * {@code u = 2^k (1 + t)}.
     *
     * @param exponent k
     * @param t        the rest, exactly
     */
    record Reduced(I64 exponent, F64 t) {

        /** {@return k as a number} */
        F64 k() {
            return exponent.toDouble();
        }

        /** {@return 2^-k, for k from -1023 to 1022; 0 for 1023} */
        F64 inversePower() {
            ProgramBuilder b = t.program();
            return b.i64(Double.doubleToRawLongBits(1)).minus(exponent.shiftedLeft(Format.BINARY64.fractionBits()))
                    .asDouble();
        }
    }

    /** {@return the parts of a positive normal number} */
    Reduced reduced(F64 u) {
        ProgramBuilder b = u.program();
        int fraction = Format.BINARY64.fractionBits();
        I64 bits = u.bits();
        I64 exponent = bits.minus(b.i64(Double.doubleToRawLongBits(least))).shiftedRight(fraction);
        F64 significand = bits.minus(exponent.shiftedLeft(fraction)).asDouble();
        return new Reduced(exponent, significand.minus(b.f64(1)));
    }

    /** {@return {@code k step + slope log(1 + t)}} */
    F64 value(F64 k, F64 t) {
        return value(k, t, t.program().f64(0));
    }

    /** {@return {@code k step + slope log(1 + t) + more}, where the last term is small} */
    F64 value(F64 k, F64 t, F64 more) {
        ProgramBuilder b = t.program();
        F64 minusHalf = t.times(b.f64(-0.5));
        F64 cubic = cubic(t, minusHalf);
        F64 whole = k.times(b.f64(step.high()));
        F64 below = step.low() == 0 ? more : k.fma(b.f64(step.low()), more);
        if (slope.high() == 1) {
            ExactSum sum = ExactSum.of(whole, t);
            return sum.high().plus(minusHalf.fma(t, cubic.plus(sum.low().plus(below))));
        }
        F64 linear = t.times(b.f64(slope.high()));
        F64 lost = t.fma(b.f64(slope.low()), t.fma(b.f64(slope.high()), linear.negated()));
        ExactSum sum = ExactSum.of(whole, linear);
        return sum.high()
                .plus(minusHalf.fma(t, cubic).fma(b.f64(slope.high()), sum.low().plus(lost).plus(below)));
    }

    /** {@return {@code s (t²/2 + R(s²))}} */
    private F64 cubic(F64 t, F64 minusHalf) {
        ProgramBuilder b = t.program();
        F64 s = t.dividedBy(t.plus(b.f64(2)));
        F64 square = s.times(s);
        F64 rest = Evaluation.HORNER.of(square, ratio.from(1, b));
        return s.times(square.fma(rest, minusHalf.times(t).negated()));
    }
}
