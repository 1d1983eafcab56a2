package dev.ulpforge.search.binary64;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * The exponential {@code f(x) = 2^k T (1 + q(r))}, where T is a fractional power of two from a table, as a sum of two
 * doubles. Since q is small, the last sum is all that rounds noticeably (Tang, 1989).
 *
 * @param reduction  to {@code x = (k + j/size) period + r}
 * @param polynomial {@code 1 + q(r)}
 */
record TabledExponential(PowerReduction reduction, RoundedPolynomial polynomial) {
    private static final Expression LOG = Expression.parse("log");
    private static final Expression POWER = Expression.parse("exp2");
    /** The logarithms of the numbers of entries. */
    private static final int FEWEST = 2;
    private static final int MOST = 3;
    private static final int LEAST_DEGREE = 5;
    private static final int GREATEST_DEGREE = 11;

    /** {@return the useful ones for a function {@code f(x) = e^(rate x)}} */
    static Stream<TabledExponential> of(RealFunction f, Ball rate) {
        return of(f, f, rate, 1);
    }

    /** {@return the useful ones for e^x, with the most entries, whose polynomials begin with {@code 1 + r}} */
    static Stream<TabledExponential> natural() {
        return Natural.TABLES.stream();
    }

    private static final class Natural {
        static final List<TabledExponential> TABLES = of(RealExpression.of("exp"), RealExpression.of("expm1"), Ball.ONE,
                1, 1)
                .filter(table -> table.reduction.bits() == MOST).toList();
    }

    private static Stream<TabledExponential> of(RealFunction f, RealFunction size, Ball rate, double... fixed) {
        Ball period = Expressions.evaluate(LOG, Ball.of(2), DoubleTarget.BITS).divide(rate, DoubleTarget.BITS);
        return IntStream.rangeClosed(FEWEST, MOST)
                .mapToObj(bits -> new PowerReduction(SplitConstant.of(period.scale(-bits)), bits))
                .flatMap(reduction -> RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE,
                        degree -> RoundedPolynomial.fit(f, RealFunction.relative(size), -reduction.width(),
                                reduction.width(), degree, fixed))
                        .stream().map(polynomial -> new TabledExponential(reduction, polynomial)));
    }

    /** {@return what tells this one from others} */
    String name() {
        return (1 << reduction.bits()) + " entries, degree " + (polynomial.coefficients().length - 1);
    }

    /** {@return {@code T (1 + q(r))}} */
    F64 significand(PowerReduction.Reduced in) {
        F64 high = in.index().gather(table(SplitConstant::high));
        F64 low = in.index().gather(table(SplitConstant::low));
        List<F64> coefficients = polynomial.from(1, in.r().program());
        F64 q = in.r().times(Evaluation.HORNER.of(in.r(), coefficients));
        return high.plus(high.fma(q, low));
    }

    /**
     * {@return {@code e^x - 1}, if the polynomial begins with {@code 1 + r}} The high part is the sum of the two
     * largest terms, {@code 2^k T - 1} and {@code 2^k T r}; the low one is at most a thirtieth of it.
     */
    ExactSum lessOne(PowerReduction.Reduced in) {
        ProgramBuilder b = in.r().program();
        F64 power = in.index().gather(table(SplitConstant::high)).bits().plus(in.exponent()).asDouble();
        F64 share = in.index().gather(table(entry -> entry.low() / entry.high()));
        ExactSum whole = ExactSum.ofAny(power, b.f64(-1));
        F64 linear = power.times(in.near());
        F64 lost = power.fma(in.near(), linear.negated());
        ExactSum sum = ExactSum.of(whole.high(), linear);
        F64 small = share.fma(in.near(), in.k().fma(b.f64(-reduction.period().low()), share));
        F64 curved = in.r().times(in.r()).fma(Evaluation.HORNER.of(in.r(), polynomial.from(2, b)), small);
        return new ExactSum(sum.high(), power.fma(curved, lost.plus(sum.low().plus(whole.low()))));
    }

    private DoubleTable table(ToDoubleFunction<SplitConstant> part) {
        int size = 1 << reduction.bits();
        return DoubleTable.of(IntStream.range(0, size)
                .mapToObj(j -> Expressions.evaluate(POWER, Ball.of(j / (double) size), DoubleTarget.BITS))
                .map(SplitConstant::of).mapToDouble(part).toArray());
    }
}
