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
 * The exponential {@code e^(rate x) = 2^k (1 + rate r + r² q(r))}.
 *
 * @param rate       the rate
 * @param reduction  to {@code x = k period + r}
 * @param polynomial {@code 1 + rate.high r + r² q(r)}
 */
record ExponentialCore(SplitConstant rate, PowerReduction reduction, RoundedPolynomial polynomial) {
    private static final Expression LOG = Expression.parse("log");
    /** The product of rate and r is at most ln 2/2 in magnitude, whatever the rate. */
    private static final int LEAST_DEGREE = 10;
    private static final int GREATEST_DEGREE = 13;

    /** {@return the cores of useful degrees for the function e^x} */
    static Stream<ExponentialCore> natural() {
        return Natural.CORES.stream();
    }

    private static final class Natural {
        static final List<ExponentialCore> CORES = of(RealExpression.of("exp"), Ball.ONE).toList();
    }

    /** {@return the cores of useful degrees for a function {@code f(x) = e^(rate x)}} */
    static Stream<ExponentialCore> of(RealFunction f, Ball rate) {
        Ball ln2 = Expressions.evaluate(LOG, Ball.of(2), DoubleTarget.BITS);
        SplitConstant split = SplitConstant.of(rate);
        PowerReduction reduction = new PowerReduction(SplitConstant.of(ln2.divide(rate, DoubleTarget.BITS)));
        // What the low part of the rate contributes is added apart.
        RealFunction rest = (x, digits) -> f.at(x, digits).subtract(split.lowPart().at(x, digits));
        return RoundedPolynomial.useful(LEAST_DEGREE, GREATEST_DEGREE, degree -> RoundedPolynomial.fit(rest,
                RealFunction.relative(f), -reduction.width(), reduction.width(), degree, 1, split.high()))
                .stream().map(polynomial -> new ExponentialCore(split, reduction, polynomial));
    }

    /** {@return the degree} */
    int degree() {
        return polynomial.coefficients().length - 1;
    }

    /** {@return what is known of the exponential of an argument} */
    Value of(F64 x) {
        PowerReduction.Reduced in = reduction.of(x);
        ProgramBuilder b = x.program();
        F64 q = Evaluation.HORNER.of(in.r(), polynomial.from(2, b));
        return new Value(this, in, in.r().times(in.r()), q);
    }

    /**
     * The exponential of an argument in parts.
     *
     * @param core   the core
     * @param in     the reduced argument
     * @param square r²
     * @param q      the polynomial's rest
     */
    record Value(ExponentialCore core, PowerReduction.Reduced in, F64 square, F64 q) {

        /** {@return {@code e^(rate r) - 1}, rounded once after its small terms} */
        F64 lessOne() {
            F64 small = square.fma(q, low());
            return isUnit() ? in.near().plus(small) : in.near().fma(constant(core.rate.high()), small);
        }

        /** {@return {@code rate near}} */
        F64 linear() {
            return isUnit() ? in.near() : in.near().times(constant(core.rate.high()));
        }

        /** {@return what {@code e^(rate r) - 1 - linear} and another small number add up to} */
        F64 curved(F64 more) {
            F64 lost = isUnit() ? more : more.plus(in.near().fma(constant(core.rate.high()), linear().negated()));
            return square.fma(q, lost.plus(low()));
        }

        /** {@return {@code e^(rate r)}, the rounded sum of an exact one and small terms} */
        F64 compensated() {
            return unrounded().rounded();
        }

        /** {@return {@code e^(rate r)}, an exact sum and small terms} */
        ExactSum unrounded() {
            ExactSum sum = ExactSum.of(constant(1), linear());
            return new ExactSum(sum.high(), curved(sum.low()));
        }

        /**
         * {@return {@code 2^-k (e^x + summand)}, for a rate of 1} The low part has one rounding error that matters; it
         * is below the high part in magnitude.
         *
         * @param summand 1 or -1
         */
        ExactSum plus(int summand) {
            F64 inverse = in.inversePower(0);
            ExactSum whole = ExactSum.ofAny(constant(1), summand < 0 ? inverse.negated() : inverse);
            ExactSum sum = ExactSum.of(whole.high(), in.near());
            F64 tail = in.near().minus(in.r()).plus(low());
            F64 lost = tail.fma(in.r(), low()).plus(whole.low().plus(sum.low()));
            return new ExactSum(sum.high(), square.fma(q, lost));
        }

        private boolean isUnit() {
            return core.rate.high() == 1;
        }

        /** {@return the linear terms of the low parts of rate and period} */
        private F64 low() {
            double ofPeriod = -core.reduction.period().low() * core.rate.high();
            if (isUnit()) {
                return in.k().times(constant(ofPeriod));
            }
            F64 ofRate = in.near().times(constant(core.rate.low()));
            return ofPeriod == 0 ? ofRate : in.k().fma(constant(ofPeriod), ofRate);
        }

        private F64 constant(double value) {
            return square.program().f64(value);
        }
    }
}
