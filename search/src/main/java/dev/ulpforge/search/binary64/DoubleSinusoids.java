package dev.ulpforge.search.binary64;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.AffineEquation;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * Programs for {@code sinpi} and {@code cospi}: with {@code |x| = k/2 + z}, exactly, they are those of z, with the
 * signs that k says. Each is the sum of a large part and small terms that make up for the rounding of the large one.
 *
 * @param sine   {@code sinpi(√v)/√v}, less the multiple of the low part of its first coefficient
 * @param cosine {@code cospi(√v)}, likewise for its second one
 */
record DoubleSinusoids(RoundedPolynomial sine, RoundedPolynomial cosine) {
    private static final RealFunction SINPI = RealExpression.of("sinpi");
    private static final SplitConstant PI = constant("pi");
    private static final SplitConstant BEND = constant("pi * pi / 2");
    private static final int LEAST_DEGREE = 6;
    private static final int GREATEST_DEGREE = 10;
    private static final double ABOVE_ZERO = 0x1p-50;
    private static final double GREATEST_SQUARE = 0x1p-4;
    /** Adding it rounds a number below {@value #HALVES} to halves, whose count is in the low bits. */
    private static final double TO_HALVES = 0x1.8p51;
    private static final double HALVES = 0x1p50;
    /** Adding it rounds a number below {@value #EIGHTS} to a multiple of 8. */
    private static final double TO_EIGHTS = 0x1.8p55;
    /** From here on numbers are multiples of 4. */
    private static final double EIGHTS = 0x1p54;
    private static final double WIDTH = 0.75;

    /** {@return programs for a target, if it is one of the two} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        boolean isSine = isLinear(target.f(), SINPI);
        return isSine || isCosine(target) ? all().map(form -> form.candidate(isSine)) : Stream.empty();
    }

    private static boolean isLinear(RealFunction f, RealFunction g) {
        return AffineEquation.of(f, g, WIDTH, new Random(0))
                .filter(equation -> equation.isOdd() && equation.slope() == 1).isPresent();
    }

    /** The cosine is the sine of an argument that is larger by a half. */
    private static boolean isCosine(DoubleTarget target) {
        return isLinear(new RealExpression(target.fn().of(Expression.parse("x - 0.5"))), SINPI);
    }

    private static SplitConstant constant(String expression) {
        return SplitConstant.of(Expressions.evaluate(Expression.parse(expression), Ball.ZERO, DoubleTarget.BITS));
    }

    private static Stream<DoubleSinusoids> all() {
        List<RoundedPolynomial> sines = fits(RealExpression.of("sinpi(sqrt(x)) / sqrt(x)"), PI.low(), PI.high());
        List<RoundedPolynomial> cosines = fits(RealExpression.of("cospi(sqrt(x))"), 0, 1, -BEND.high());
        return sines.stream().flatMap(sine -> cosines.stream().map(cosine -> new DoubleSinusoids(sine, cosine)));
    }

    private static List<RoundedPolynomial> fits(RealFunction f, double low, double... first) {
        BigDecimal less = new BigDecimal(low);
        BigDecimal slope = new BigDecimal(first.length == 1 ? 0 : -BEND.low());
        RealFunction rest = (x, digits) -> f.at(x, digits).subtract(less).subtract(slope.multiply(new BigDecimal(x)));
        return RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE, degree -> RoundedPolynomial.fit(rest,
                RealFunction.relative(f), ABOVE_ZERO, GREATEST_SQUARE, degree, first));
    }

    private DoubleCandidate candidate(boolean odd) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        F64 fast = value(size, odd).plus(b.f64(0));
        F64 rest = size.minus(size.plus(b.f64(TO_EIGHTS)).minus(b.f64(TO_EIGHTS)));
        F64 small = size.below(b.f64(EIGHTS)).select(rest, b.f64(0));
        F64 slow = value(small, odd).plus(x.minus(x));
        F64 y = size.below(b.f64(HALVES)).fastPath(odd ? fast.flippedBy(x) : fast,
                (odd ? slow.flippedBy(x) : slow).unlessNaN(x));
        return new DoubleCandidate("half turns, degrees " + (sine.coefficients().length - 1) + " and "
                + (cosine.coefficients().length - 1), b.build(y));
    }

    /** {@return the value at w, where a zero may have any sign} */
    private F64 value(F64 w, boolean odd) {
        ProgramBuilder b = w.program();
        F64 shifted = w.plus(b.f64(TO_HALVES));
        F64 z = w.minus(shifted.minus(b.f64(TO_HALVES)));
        I64 k = shifted.bits();
        Mask even = k.and(b.i64(1)).equalTo(b.i64(0));
        F64 v = z.times(z);
        F64 y = odd ? even.select(sine(z, v), cosine(z, v)) : even.select(cosine(z, v), sine(z, v));
        I64 turned = odd ? k : k.plus(b.i64(1));
        return turned.shiftedLeft(Long.SIZE - 2).signBit().xor(y.bits()).asDouble();
    }

    private F64 sine(F64 z, F64 v) {
        ProgramBuilder b = z.program();
        F64 small = z.times(v).fma(Evaluation.HORNER.of(v, sine.from(1, b)), z.times(b.f64(PI.low())));
        return z.fma(b.f64(PI.high()), small);
    }

    private F64 cosine(F64 z, F64 v) {
        ProgramBuilder b = z.program();
        F64 bend = b.f64(BEND.high());
        F64 h = v.times(bend);
        F64 lost = z.fma(z, v.negated()).fma(bend, v.fma(bend, h.negated()));
        ExactSum sum = ExactSum.of(b.f64(1), h.negated());
        F64 low = sum.low().minus(v.fma(b.f64(BEND.low()), lost));
        return sum.high().plus(v.times(v).fma(Evaluation.HORNER.of(v, cosine.from(2, b)), low));
    }
}
