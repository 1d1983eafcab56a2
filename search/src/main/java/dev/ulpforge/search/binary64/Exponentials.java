package dev.ulpforge.search.binary64;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * Programs for {@code f(x) = e^(rate x)}: with {@code x = k period + r} and {@code f(period) = 2}, the result is
 * {@code 2^k (1 + rate r + r² q(r))}. Beyond the inputs with normal results the power of two is applied in two halves,
 * so that only the last product rounds subnormal results.
 *
 * @param f      the function
 * @param rate   the rate
 * @param period {@code ln 2 / rate}
 */
record Exponentials(RealFunction f, SplitConstant rate, SplitConstant period) {
    private static final Expression LOG = Expression.parse("log");
    /** Adding it rounds to an integer in the low bits. */
    private static final double MAGIC = 0x1.8p52;
    /** The exponents of normal results, less one for a reduced argument at its end. */
    private static final int NORMAL = 1021;
    /** Below this power of two results are 0. */
    private static final int LEAST = -1076;
    /** From this power of two on results are infinite. */
    private static final int GREATEST = 1025;
    private static final int LEAST_DEGREE = 8;
    private static final int GREATEST_DEGREE = 14;
    /** A relative error of a polynomial that takes a sixteenth ULP. */
    private static final double USEFUL = 0x1p-57;
    /** Below, further terms do not help. */
    private static final double ENOUGH = 0x1p-62;
    /** Rounded multiples may be adjacent to the nearest one at the end of the reduced range. */
    private static final double SLIGHTLY = 1 + 0x1p-40;

    /** {@return programs for a target, if it is an exponential with the value 1 at 0} */
    static Stream<DoubleCandidate> of(DoubleTarget target) {
        boolean applies = ExponentialSum.of(target.f(), new Random(0))
                .filter(sum -> sum.isOneSided() && sum.constant() == 0 && sum.rising() == 1).isPresent();
        return applies ? of(target, Expressions.evaluate(LOG, target.at(Ball.ONE), DoubleTarget.BITS)) : Stream.empty();
    }

    private static Stream<DoubleCandidate> of(DoubleTarget target, Ball rate) {
        Ball ln2 = Expressions.evaluate(LOG, Ball.of(2), DoubleTarget.BITS);
        return new Exponentials(target.f(), SplitConstant.of(rate),
                SplitConstant.of(ln2.divide(rate, DoubleTarget.BITS))).candidates();
    }

    private Stream<DoubleCandidate> candidates() {
        List<RoundedPolynomial> all = IntStream.rangeClosed(LEAST_DEGREE, GREATEST_DEGREE).mapToObj(this::polynomial)
                .toList();
        return IntStream.range(1, all.size())
                .filter(i -> all.get(i).error() < USEFUL && all.get(i - 1).error() > ENOUGH)
                .boxed().flatMap(i -> Stream.of(false, true).map(exact -> candidate(all.get(i), exact)));
    }

    /** What the low part of the rate contributes is added apart. */
    private RoundedPolynomial polynomial(int degree) {
        double width = Math.abs(period.high()) / 2 * SLIGHTLY;
        RealFunction rest = (x, digits) -> f.at(x, digits).subtract(rate.lowPart().at(x, digits));
        return RoundedPolynomial.fit(rest, RealFunction.relative(f), -width, width, degree, 1, rate.high());
    }

    private DoubleCandidate candidate(RoundedPolynomial polynomial, boolean exactSum) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        Reduced fast = reduced(x);
        F64 normal = value(fast, polynomial, exactSum).bits().plus(fast.shifted().bits().shiftedLeft(52)).asDouble();
        Reduced slow = reduced(x.clamped(b.f64(Math.min(edge(LEAST), edge(GREATEST))),
                b.f64(Math.max(edge(LEAST), edge(GREATEST)))));
        F64 any = slow.scaled(value(slow, polynomial, exactSum)).unlessNaN(x);
        F64 y = x.abs().atMost(b.f64(Math.abs(edge(NORMAL)))).fastPath(normal, any);
        int degree = polynomial.coefficients().length - 1;
        return new DoubleCandidate("powers of two, degree " + degree + (exactSum ? ", compensated" : ""), b.build(y));
    }

    private double edge(int exponent) {
        return exponent * period.high();
    }

    /**
     * A reduced argument.
     *
     * @param shifted k plus the magic constant
     * @param k       the integer
     * @param near    {@code x - k period.high}, exactly
     * @param r       {@code x - k period}
     */
    private record Reduced(F64 shifted, F64 k, F64 near, F64 r) {
        /** {@return {@code 2^k y}, rounded once where that is subnormal} */
        F64 scaled(F64 y) {
            I64 n = shifted.bits().minus(k.program().i64(Double.doubleToRawLongBits(MAGIC)));
            I64 half = n.shiftedRight(1);
            return y.times(half.powerOfTwo()).times(n.minus(half).powerOfTwo());
        }
    }

    private Reduced reduced(F64 x) {
        ProgramBuilder b = x.program();
        F64 shifted = x.fma(b.f64(1 / period.high()), b.f64(MAGIC));
        F64 k = shifted.minus(b.f64(MAGIC));
        F64 near = k.fma(b.f64(-period.high()), x);
        return new Reduced(shifted, k, near, period.low() == 0 ? near : k.fma(b.f64(-period.low()), near));
    }

    /** {@return {@code e^(rate r)}} Its small terms come first, then {@code 1 + rate near}, with its rounding error. */
    private F64 value(Reduced in, RoundedPolynomial polynomial, boolean exactSum) {
        ProgramBuilder b = in.r().program();
        F64 square = in.r().times(in.r());
        F64 q = Evaluation.HORNER.of(in.r(), polynomial.from(2, b));
        F64 one = b.f64(1);
        if (rate.high() == 1) {
            F64 small = square.fma(q, in.k().times(b.f64(-period.low())));
            return exactSum ? sum(one, in.near(), small) : one.plus(in.near().plus(small));
        }
        F64 c = b.f64(rate.high());
        F64 lost = in.near().times(b.f64(rate.low()));
        F64 low = period.low() == 0 ? lost : in.k().fma(b.f64(-period.low() * rate.high()), lost);
        F64 small = square.fma(q, low);
        if (!exactSum) {
            return one.plus(in.near().fma(c, small));
        }
        F64 linear = in.near().times(c);
        return sum(one, linear, small.plus(in.near().fma(c, linear.negated())));
    }

    /** {@return {@code one + middle + small}, where only the last sum rounds noticeably} */
    private static F64 sum(F64 one, F64 middle, F64 small) {
        F64 high = one.plus(middle);
        F64 lost = middle.minus(high.minus(one));
        return high.plus(lost.plus(small));
    }
}
