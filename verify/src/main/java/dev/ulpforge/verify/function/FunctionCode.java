package dev.ulpforge.verify.function;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/**
 * A function of one argument, as one registration: how its values are enclosed, how its Taylor coefficients follow, at
 * which rational numbers it is rational. What is known of it besides is in
 * {@link dev.ulpforge.model.spec.FunctionFacts}. A function with a definition takes from that what is not registered.
 *
 * @param values   an enclosure of its values over a ball; the whole line where some number lies outside of its domain
 * @param jets     its Taylor coefficients
 * @param rational its rational values
 */
record FunctionCode(Values values, Jets jets, Rational rational) {
    private static final Map<Function, FunctionCode> CODES = new EnumMap<>(Function.class);

    static {
        List.of(ExponentialFamily.CODES, LogarithmicFamily.CODES, CircularFamily.CODES, HyperbolicFamily.CODES,
                AlgebraicFamily.CODES, GaussianFamily.CODES, SpecialFamily.CODES).forEach(CODES::putAll);
    }

    /** Encloses the values of a function. */
    @FunctionalInterface
    interface Values {
        /** {@return a ball that contains f at every number of x} */
        Ball over(Ball x, int bits);
    }

    /** Encloses the Taylor coefficients of a function of a function. */
    @FunctionalInterface
    interface Jets {
        /**
         * {@return the jet of f(u)}
         *
         * @param calculus has order and precision
         * @param y0 an enclosure of f over the value of u, not the whole line
         * @param u the argument
         */
        Jet of(JetCalculus calculus, Ball y0, Jet u);
    }

    /**
     * Knows where a function is rational, undefined or infinite. Only such values can be floats or midpoints of floats,
     * which no precision would ever decide. For most functions the list is complete by Lindemann and Weierstrass (exp,
     * log, sin, ... at nonzero algebraic arguments, with the exceptions listed), Gelfond and Schneider (exp2, exp10,
     * log2, log10) and Niven (sinpi, cospi). For erf, gamma, Ai and their kin at other rationals irrationality is not
     * known; a rational value there would be reported as undecided, not wrongly.
     */
    @FunctionalInterface
    interface Rational {
        /** {@return the value of f at x if it is rational, undefined or infinite} */
        Optional<Value> at(Value.Fraction x);
    }

    /** {@return the code of a function of one argument} */
    static FunctionCode of(Function f) {
        return Optional.ofNullable(CODES.get(f)).orElseGet(() -> byDefinition(f));
    }

    /** {@return a function with code of its own} Its jets do not concern constants. */
    static FunctionCode with(Values values, Jets ofVariable) {
        return withAny(values, (c, y0, u) -> u.isConstant() ? c.constant(y0) : ofVariable.of(c, y0, u));
    }

    /** {@return a function with code of its own, with a rule for the jets of constants too} */
    static FunctionCode withAny(Values values, Jets jets) {
        return new FunctionCode(values, jets, _ -> Optional.empty());
    }

    /** {@return a function with a definition} */
    static FunctionCode byDefinition(Function f) {
        return with((x, bits) -> Expressions.evaluate(f.definition().orElseThrow(), x, bits), (_, _, _) -> {
            throw new AssertionError(f + " is taken apart into its definition");
        });
    }

    /** {@return this function, with its rational values} */
    FunctionCode rational(Rational at) {
        return new FunctionCode(values, jets, at);
    }
}
