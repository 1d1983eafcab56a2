package dev.ulpforge.search.binary64;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;

/** Programs for {@code log(1 + e^x)}: the exponential and what is added to it are sums of two doubles. */
final class OnePlusExponential {
    private static final Expression LESS_ONE = Expression.parse("expm1(x)");
    /** Above it in magnitude the result is x or e^x, less than a thousandth of an ulp off. */
    private static final double LARGE = 40;

    private OnePlusExponential() {}

    /** {@return programs for a target, if it is that function} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        ExponentialSum exponential = new ExponentialSum(1, 1, 0, 0);
        return ExponentialSum.of(new RealExpression(LESS_ONE.of(target.fn())), new Random(0))
                .filter(exponential::equals)
                .map(_ -> ExponentialCore.natural()
                        .flatMap(exp -> LogarithmCore.natural().map(log -> candidate(exp, log))))
                .orElse(Stream.empty());
    }

    private static DoubleCandidate candidate(ExponentialCore exp, LogarithmCore log) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        ExponentialCore.Value value = exp.of(x);
        F64 scale = value.in().power(0);
        ExactSum significand = value.unrounded().normalized();
        F64 fast = DoubleLogarithms.onePlus(significand.high().times(scale),
                Optional.of(significand.low().times(scale)), log);
        ExponentialCore.Value far = exp.of(exp.reduction().clamped(x));
        F64 slow = b.f64(0).below(x).select(x, far.in().scaled(far.compensated())).unlessNaN(x);
        F64 y = x.abs().atMost(b.f64(LARGE)).fastPath(fast, slow);
        return new DoubleCandidate("logarithm of 1 + e^x of degree " + exp.degree() + ", " + log.name(), b.build(y));
    }
}
