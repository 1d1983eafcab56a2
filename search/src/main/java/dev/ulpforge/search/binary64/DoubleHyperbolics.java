package dev.ulpforge.search.binary64;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * Programs for {@code sinh} and {@code cosh}. With {@code |x| = k ln 2 + r} and {@code a, b = (2^k ± 2^-k)/2}, they
 * are {@code b + a r + b (cosh r - 1) + a (sinh r - r)}, and the same with a and b exchanged; the first sum is exact.
 * Far from 0 they are halves of an exponential.
 *
 * @param reduction of |x|
 * @param cosh      {@code cosh √z}
 * @param sinh      {@code sinh(√z)/√z}
 * @param core      the exponential
 */
record DoubleHyperbolics(PowerReduction reduction, RoundedPolynomial cosh, RoundedPolynomial sinh,
        ExponentialCore core) {
    private static final RealFunction COSH = RealExpression.of("cosh(sqrt(x))");
    private static final RealFunction SINH = RealExpression.of("sinh(sqrt(x)) / sqrt(x)");
    private static final double ABOVE_ZERO = 0x1p-50;
    private static final int LEAST_DEGREE = 4;
    private static final int GREATEST_DEGREE = 8;

    /** {@return programs for a target, if it is one of the two} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        return ExponentialSum.of(target.f(), new Random(0))
                .filter(sum -> sum.rate() == 1 && sum.rising() == 0.5 && sum.constant() == 0
                        && (sum.isOdd() || sum.isEven()))
                .map(sum -> all().map(form -> form.candidate(sum.isOdd()))).orElse(Stream.empty());
    }

    private static Stream<DoubleHyperbolics> all() {
        Ball ln2 = Expressions.evaluate(Expression.parse("log"), Ball.of(2), DoubleTarget.BITS);
        PowerReduction reduction = new PowerReduction(SplitConstant.of(ln2));
        ExponentialCore core = ExponentialCore.natural().findFirst().orElseThrow();
        List<RoundedPolynomial> sinhs = fits(SINH, reduction);
        return fits(COSH, reduction).stream().flatMap(
                cosh -> sinhs.stream().map(sinh -> new DoubleHyperbolics(reduction, cosh, sinh, core)));
    }

    private static List<RoundedPolynomial> fits(RealFunction f, PowerReduction reduction) {
        double width = reduction.width() * reduction.width();
        return RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE,
                degree -> RoundedPolynomial.fit(f, RealFunction.relative(f), ABOVE_ZERO, width, degree, 1));
    }

    private DoubleCandidate candidate(boolean odd) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        F64 near = fast(size, odd);
        ExponentialCore.Value large = core.of(reduction.clamped(size));
        F64 far = large.in().halved(large.compensated());
        F64 y = size.atMost(b.f64(reduction.normal())).fastPath(odd ? near.withSignOf(x) : near,
                (odd ? far.withSignOf(x) : far).unlessNaN(x));
        return new DoubleCandidate("both exponentials, degrees " + (cosh.coefficients().length - 1) + " and "
                + (sinh.coefficients().length - 1), b.build(y));
    }

    private F64 fast(F64 size, boolean odd) {
        ProgramBuilder b = size.program();
        PowerReduction.Reduced in = reduction.of(size);
        F64 up = in.power(-1);
        F64 down = in.inversePower(-1);
        ExactSum whole = ExactSum.of(up, odd ? down.negated() : down);
        F64 slope = odd ? up.plus(down) : up.minus(down);
        F64 square = in.r().times(in.r());
        F64 even = square.times(Evaluation.HORNER.of(square, cosh.from(1, b)));
        F64 cubic = in.r().times(square).times(Evaluation.HORNER.of(square, sinh.from(1, b)));
        F64 low = in.k().times(b.f64(-reduction.period().low()));
        F64 linear = slope.times(in.near());
        ExactSum sum = ExactSum.of(whole.high(), linear);
        F64 lost = slope.fma(in.near(), linear.negated()).plus(sum.low().plus(whole.low()));
        return sum.high().plus(whole.high().fma(even, slope.fma(cubic.plus(low), lost)));
    }
}
