package dev.ulpforge.search.binary64;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.AffineEquation;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;

/**
 * Programs for {@code tanh x = (e^2x - 1)/(e^2x + 1)}, {@code 1/(1 + e^-x)} and {@code x/(1 + e^-x)}. Numerators and
 * divisors are sums of two doubles, and quotients are corrected by their remainders.
 */
final class ExponentialQuotients {
    private static final Expression RECIPROCAL = Expression.parse("1 / x");
    private static final Expression FRACTION = Expression.parse("(1 + x) / (1 - x)");
    private static final RealFunction SILU = RealExpression.of("x / (1 + exp(-x))");
    /** From here on {@code tanh} is less than half an ulp below 1. */
    private static final double LARGE = 18.8;
    /** Up to here {@code x e^x} rounds to a zero. */
    private static final double VANISHING = -760;

    private ExponentialQuotients() {}

    /** {@return programs for a target, if it is one of the three} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        if (AffineEquation.of(target.f(), SILU, 1, new Random(0)).filter(f -> f.isOdd() && f.slope() == 1)
                .isPresent()) {
            return ExponentialCore.natural().map(ExponentialQuotients::weighted);
        }
        if (isSum(RECIPROCAL.of(target.fn()), new ExponentialSum(-1, 1, 0, 1))) {
            return ExponentialCore.natural().map(ExponentialQuotients::logistic);
        }
        return isSum(FRACTION.of(target.fn()), new ExponentialSum(2, 1, 0, 0))
                ? TabledExponential.natural().map(ExponentialQuotients::tangent)
                : Stream.empty();
    }

    private static boolean isSum(Expression f, ExponentialSum sum) {
        return ExponentialSum.of(new RealExpression(f), new Random(0)).equals(Optional.of(sum));
    }

    private static DoubleCandidate logistic(ExponentialCore core) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 one = b.f64(1);
        ExponentialCore.Value value = core.of(x.negated());
        ExactSum divisor = value.plus(1).normalized();
        F64 reciprocal = one.dividedBy(divisor.high());
        F64 minus = reciprocal.negated();
        F64 remainder = minus.fma(divisor.low(), minus.fma(divisor.high(), one));
        F64 fast = remainder.fma(reciprocal, reciprocal).times(value.in().inversePower(0));
        ExponentialCore.Value small = core.of(core.reduction().clamped(x));
        F64 slow = b.f64(0).below(x).select(one, small.in().scaled(small.compensated())).unlessNaN(x);
        F64 y = x.abs().atMost(b.f64(core.reduction().normal())).fastPath(fast, slow);
        return new DoubleCandidate("logistic, degree " + core.degree(), b.build(y));
    }

    private static DoubleCandidate weighted(ExponentialCore core) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        ExponentialCore.Value value = core.of(x.negated());
        ExactSum divisor = value.plus(1).normalized();
        F64 reciprocal = b.f64(1).dividedBy(divisor.high());
        F64 quotient = x.times(reciprocal);
        F64 minus = quotient.negated();
        F64 remainder = minus.fma(divisor.low(), minus.fma(divisor.high(), x));
        F64 fast = remainder.fma(reciprocal, quotient).times(value.in().inversePower(0)).withSignOf(x);
        F64 negative = x.clamped(b.f64(VANISHING), b.f64(0));
        ExponentialCore.Value small = core.of(negative);
        ExactSum power = small.unrounded();
        F64 product = negative.times(power.high());
        F64 lost = negative.fma(power.low(), negative.fma(power.high(), product.negated()));
        F64 slow = b.f64(0).below(x).select(x, small.in().scaled(product.plus(lost))).unlessNaN(x);
        F64 y = x.abs().atMost(b.f64(core.reduction().normal())).fastPath(fast, slow);
        return new DoubleCandidate("logistic times x, degree " + core.degree(), b.build(y));
    }

    private static DoubleCandidate tangent(TabledExponential table) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        ExactSum numerator = table.lessOne(table.reduction().of(size.times(b.f64(2)))).normalized();
        ExactSum divisor = ExactSum.ofAny(numerator.high(), b.f64(2));
        F64 reciprocal = b.f64(1).dividedBy(divisor.high());
        F64 quotient = numerator.high().times(reciprocal);
        F64 minus = quotient.negated();
        F64 lost = minus.fma(divisor.low().plus(numerator.low()), numerator.low());
        F64 remainder = minus.fma(divisor.high(), numerator.high()).plus(lost);
        F64 fast = remainder.fma(reciprocal, quotient).withSignOf(x);
        F64 slow = b.f64(1).withSignOf(x).unlessNaN(x);
        return new DoubleCandidate("hyperbolic tangent, " + table.name(),
                b.build(size.atMost(b.f64(LARGE)).fastPath(fast, slow)));
    }
}
