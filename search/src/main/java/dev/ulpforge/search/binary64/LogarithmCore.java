package dev.ulpforge.search.binary64;

import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.value.Evaluation;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * The logarithm {@code slope log u}, by the parts of its {@link Significand}: {@code k step - slope log c + slope
 * log(1 + r)} (Tang, 1990). The sum of {@code k step - slope log c} and {@code slope r} is exact; only small terms of
 * the order r² and the last sum round. Near 1, r is all there is.
 *
 * @param slope      the derivative at 1
 * @param step       {@code slope log 2}; its high part has so many zeros at the end that products with k are exact
 * @param polynomial {@code slope.high r + ...}, the logarithm of {@code 1 + r}
 */
record LogarithmCore(SplitConstant slope, SplitConstant step, RoundedPolynomial polynomial) {
    private static final Expression LOG = Expression.parse("log");
    private static final Expression OF_ONE_PLUS_X = Expression.parse("1 + x");
    private static final int LEAST_DEGREE = 12;
    private static final int GREATEST_DEGREE = 14;
    /** The bits of exponents of doubles. */
    private static final int EXPONENT = 11;

    /** {@return the useful cores for a logarithm with this value at 2} */
    static Stream<LogarithmCore> of(Expression log, Ball step) {
        SplitConstant slope = SplitConstant
                .of(step.divide(Expressions.evaluate(LOG, Ball.of(2), DoubleTarget.BITS), DoubleTarget.BITS));
        RealFunction f = new RealExpression(log.of(OF_ONE_PLUS_X));
        // What the low part of the slope contributes is added apart.
        RealFunction rest = (x, digits) -> f.at(x, digits).subtract(slope.lowPart().at(x, digits));
        return RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE,
                degree -> RoundedPolynomial.fit(rest, RealFunction.relative(f), -Significand.WIDTH, Significand.WIDTH,
                        degree, 0, slope.high()))
                .stream()
                .map(fit -> new LogarithmCore(slope, SplitConstant.shortened(step, EXPONENT), fit));
    }

    /** {@return the useful cores for the natural logarithm} */
    static Stream<LogarithmCore> natural() {
        return Natural.CORES.stream();
    }

    private static final class Natural {
        static final List<LogarithmCore> CORES = of(LOG, Expressions.evaluate(LOG, Ball.of(2), DoubleTarget.BITS))
                .toList();
    }

    /** {@return what tells this core from others} */
    String name() {
        return "degree " + (polynomial.coefficients().length - 1);
    }

    /** {@return {@code k step - slope log c + slope log(1 + r)}, where k may be another number than that of u} */
    F64 value(Significand in, F64 k) {
        return value(in, k, in.r(), low(in, k));
    }

    /** {@return {@code k step - log c + log(1 + t)}, for a slope of 1} */
    F64 value(Significand in, F64 k, ExactSum t) {
        return value(in, k, t.high(), t.low().fma(t.high().negated(), t.low()).plus(low(in, k)));
    }

    private F64 low(Significand in, F64 k) {
        F64 below = in.entry(this::low);
        return step.low() == 0 ? below : k.fma(k.program().f64(step.low()), below);
    }

    private F64 value(Significand in, F64 k, F64 r, F64 low) {
        ProgramBuilder b = k.program();
        F64 whole = k.fma(b.f64(step.high()), in.entry(this::high));
        F64 curved = Evaluation.HORNER.of(r, polynomial.from(2, b));
        F64 high = b.f64(slope.high());
        F64 linear = slope.high() == 1 ? r : r.times(high);
        F64 small = slope.high() == 1 ? low : r.fma(b.f64(slope.low()), r.fma(high, linear.negated())).plus(low);
        ExactSum sum = ExactSum.of(whole, linear);
        return sum.high().plus(r.times(r).fma(curved, sum.low().plus(small)));
    }

    /** {@return the multiple of the unit of {@code step.high} that is nearest to {@code -slope log c}} */
    private double high(double c) {
        double unit = Math.scalb(Math.ulp(step.high()), EXPONENT);
        return c == 1 ? 0 : Math.rint(log(c).doubleValue() / unit) * unit;
    }

    private double low(double c) {
        return c == 1 ? 0 : log(c).subtract(Ball.of(high(c)), DoubleTarget.BITS).doubleValue();
    }

    private Ball log(double c) {
        Ball log = Expressions.evaluate(LOG, Ball.of(c), DoubleTarget.BITS).negate();
        Ball exact = Ball.of(slope.high()).add(Ball.of(slope.low()), DoubleTarget.BITS);
        return log.multiply(exact, DoubleTarget.BITS);
    }
}
