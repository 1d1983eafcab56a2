package dev.ulpforge.search.binary64;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
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
 * Programs for {@code asin} and {@code acos}. Up to ½ in magnitude they are a polynomial; above, {@code acos |x| = 2
 * asin s} with {@code s = sqrt((1 - |x|)/2)}, as a sum of two doubles. Multiples of a right angle are added exactly.
 *
 * @param ratio {@code asin(√z)/√z}
 */
record DoubleArcSines(RoundedPolynomial ratio) {
    private static final RealFunction ASIN = RealExpression.of("asin");
    private static final RealFunction RATIO = RealExpression.of("asin(sqrt(x)) / sqrt(x)");
    /** Of its relative error of a thirtieth, what a root's rounding has lost is all that matters. */
    private static final RoughPower ROUGH = RoughPower.of(2);
    private static final double ABOVE_ZERO = 0x1p-50;
    private static final double HALF = 0.5;
    private static final double GREATEST_SQUARE = HALF * HALF;
    private static final int LEAST_DEGREE = 13;
    private static final int GREATEST_DEGREE = 14;

    /** {@return programs for a target, if it is one of the two} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        return AffineEquation.of(target.f(), ASIN, 1, new Random(0))
                .filter(equation -> equation.isOdd() && equation.slope() == 1 || isComplement(equation))
                .map(equation -> Ratios.ALL.stream()
                        .map(ratio -> new DoubleArcSines(ratio).candidate(equation.isOdd())))
                .orElse(Stream.empty());
    }

    /** The polynomials, which both functions share. */
    private static final class Ratios {
        static final List<RoundedPolynomial> ALL = RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE,
                degree -> RoundedPolynomial.fit(RATIO, RealFunction.relative(RATIO), ABOVE_ZERO, GREATEST_SQUARE,
                        degree, 1));
    }

    /** {@return whether the function is a right angle less the arc sine} */
    private static boolean isComplement(AffineEquation equation) {
        return equation.slope() == -1 && equation.at(BigDecimal.ONE).signum() != 0
                && equation.constant().doubleValue() == Math.PI / 2;
    }

    private DoubleCandidate candidate(boolean odd) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        F64 y = odd ? sine(size).flippedBy(x) : cosine(x, size);
        return new DoubleCandidate((odd ? "arc sine" : "arc cosine") + ", degree "
                + (ratio.coefficients().length - 1),
                b.build(size.atMost(b.f64(1)).fastPath(y, b.f64(Double.NaN))));
    }

    /**
     * An arc sine {@code high + low}.
     *
     * @param small whether it is that of |x|, and not half an arc cosine
     */
    private record Angle(Mask small, F64 high, F64 low) {}

    private Angle angle(F64 size) {
        ProgramBuilder b = size.program();
        F64 zero = b.f64(0);
        F64 half = b.f64(HALF);
        Mask small = size.atMost(half);
        F64 rest = half.minus(half.times(size));
        F64 z = small.select(size.times(size), rest);
        F64 root = rest.sqrt();
        F64 residue = root.negated().fma(root, rest);
        F64 ofRoot = residue.times(ROUGH.of(rest, -1));
        F64 high = small.select(size, root);
        F64 curved = high.times(z).times(Evaluation.HORNER.of(z, ratio.from(1, b)));
        return new Angle(small, high, small.select(zero, ofRoot).plus(curved));
    }

    /** {@code x + ...}, or a right angle less twice the other. */
    private F64 sine(F64 size) {
        ProgramBuilder b = size.program();
        Angle angle = angle(size);
        SplitConstant right = multiple(1);
        F64 twice = b.f64(-2);
        ExactSum sum = ExactSum.of(b.f64(right.high()), twice.times(angle.high()));
        F64 large = sum.high().plus(twice.fma(angle.low(), sum.low().plus(b.f64(right.low()))));
        return angle.small().select(angle.high().plus(angle.low()), large);
    }

    /** A right angle less that of x, twice the other, or two right angles less that. */
    private F64 cosine(F64 x, F64 size) {
        ProgramBuilder b = x.program();
        Angle angle = angle(size);
        F64 zero = b.f64(0);
        Mask negative = x.below(zero);
        SplitConstant one = multiple(1);
        SplitConstant two = multiple(2);
        Mask small = angle.small();
        F64 base = small.select(b.f64(one.high()), negative.select(b.f64(two.high()), zero));
        F64 low = small.select(b.f64(one.low()), negative.select(b.f64(two.low()), zero));
        F64 factor = small.select(b.f64(-1), b.f64(2)).flippedBy(small.select(x, negative.select(x, size)));
        ExactSum sum = ExactSum.of(base, factor.times(angle.high()));
        return sum.high().plus(factor.fma(angle.low(), sum.low().plus(low)));
    }

    private static SplitConstant multiple(int rightAngles) {
        return SplitConstant.of(Expressions.evaluate(Expression.parse("2 * atan(1)"), Ball.ZERO, DoubleTarget.BITS)
                .multiply(Ball.of(rightAngles), DoubleTarget.BITS));
    }
}
