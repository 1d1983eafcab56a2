package dev.ulpforge.search.binary64;

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
 * Programs for {@code atan}: that of t, which is x, {@code (x - 1)/(x + 1)} or {@code -1/x}, plus none, one or two
 * eighths of a turn. The remainder of the division is a part of t.
 *
 * @param ratio {@code atan(√z)/√z}
 */
record DoubleArcTangents(RoundedPolynomial ratio) {
    private static final RealFunction ATAN = RealExpression.of("atan");
    private static final RealFunction RATIO = RealExpression.of("atan(sqrt(x)) / sqrt(x)");
    private static final double WIDTH = 8;
    private static final double ABOVE_ZERO = 0x1p-50;
    private static final int LEAST_DEGREE = 11;
    private static final int GREATEST_DEGREE = 14;
    /** The tangent of a sixteenth of a turn, the largest t. */
    private static final double BORDER = Math.sqrt(2) - 1;
    private static final double GREATEST_SQUARE = BORDER * BORDER * (1 + 0x1p-40);
    /** From here on results are a right angle. */
    private static final double LARGE = 0x1p60;

    /** {@return programs for a target, if it is the arc tangent} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        boolean applies = AffineEquation.of(target.f(), ATAN, WIDTH, new Random(0))
                .filter(equation -> equation.isOdd() && equation.slope() == 1).isPresent();
        return applies
                ? RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE,
                        degree -> RoundedPolynomial.fit(RATIO, RealFunction.relative(RATIO), ABOVE_ZERO,
                                GREATEST_SQUARE, degree, 1))
                        .stream().map(ratio -> new DoubleArcTangents(ratio).candidate())
                : Stream.empty();
    }

    private DoubleCandidate candidate() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        SplitConstant right = SplitConstant.of(Expressions.evaluate(Expression.parse("2 * atan(1)"), Ball.ZERO,
                DoubleTarget.BITS));
        F64 slow = b.f64(right.high()).flippedBy(x).unlessNaN(x);
        F64 y = size.atMost(b.f64(LARGE)).fastPath(angle(size, right).flippedBy(x), slow);
        return new DoubleCandidate("quotient, degree " + (ratio.coefficients().length - 1), b.build(y));
    }

    /** A small x is {@code (x - 0)/(0 + 1)}, a large one becomes {@code (0 - 1)/(x + 0)}. */
    private F64 angle(F64 size, SplitConstant right) {
        ProgramBuilder b = size.program();
        F64 zero = b.f64(0);
        F64 one = b.f64(1);
        Mask small = size.atMost(b.f64(BORDER));
        Mask large = b.f64(1 / BORDER).below(size);
        F64 minuend = large.select(zero, size);
        F64 subtrahend = small.select(zero, one);
        F64 dividend = minuend.minus(subtrahend);
        F64 ofDividend = minuend.minus(dividend.plus(subtrahend));
        F64 unit = large.select(zero, one);
        F64 summand = small.select(zero, size);
        F64 divisor = summand.plus(unit);
        F64 ofDivisor = summand.minus(divisor.minus(unit));
        F64 t = dividend.dividedBy(divisor);
        F64 minus = t.negated();
        F64 remainder = minus.fma(divisor, dividend).plus(minus.fma(ofDivisor, ofDividend));
        F64 reciprocal = large.select(minus, minus.fma(b.f64(0.5), b.f64(0.5)));
        F64 base = small.select(zero, large.select(b.f64(right.high()), b.f64(right.high() / 2)));
        return sum(base, t, remainder.times(reciprocal), right.low() / right.high());
    }

    /** {@return {@code base (1 + share) + atan(t + low)}} */
    private F64 sum(F64 base, F64 t, F64 low, double share) {
        ProgramBuilder b = t.program();
        F64 square = t.times(t);
        F64 ofLow = low.fma(square.negated(), low);
        ExactSum sum = ExactSum.of(base, t);
        F64 small = base.fma(b.f64(share), sum.low()).plus(ofLow);
        F64 polynomial = Evaluation.HORNER.of(square, ratio.from(1, b));
        return sum.high().plus(t.times(square).fma(polynomial, small));
    }
}
