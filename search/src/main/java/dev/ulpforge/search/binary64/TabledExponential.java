package dev.ulpforge.search.binary64;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
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
        Ball period = Expressions.evaluate(LOG, Ball.of(2), DoubleTarget.BITS).divide(rate, DoubleTarget.BITS);
        return IntStream.rangeClosed(FEWEST, MOST)
                .mapToObj(bits -> new PowerReduction(SplitConstant.of(period.scale(-bits)), bits))
                .flatMap(reduction -> RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE,
                        degree -> RoundedPolynomial.fit(f, RealFunction.relative(f), -reduction.width(),
                                reduction.width(), degree, 1))
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

    private DoubleTable table(ToDoubleFunction<SplitConstant> part) {
        int size = 1 << reduction.bits();
        return DoubleTable.of(IntStream.range(0, size)
                .mapToObj(j -> Expressions.evaluate(POWER, Ball.of(j / (double) size), DoubleTarget.BITS))
                .map(SplitConstant::of).mapToDouble(part).toArray());
    }
}
