package dev.ulpforge.verify.function;

import java.util.Optional;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Constants;
import dev.ulpforge.verify.series.Jet;
import dev.ulpforge.verify.series.JetCalculus;

/** The functions of one argument by name, and the constants that expressions know. */
public final class Functions {
    private Functions() {}

    /** {@return pi} */
    public static Ball pi(int bits) {
        return Constants.piBall(bits);
    }

    /** {@return the base of the natural logarithm} */
    public static Ball e(int bits) {
        return Constants.eulerBall(bits);
    }

    /** {@return log 2} */
    public static Ball ln2(int bits) {
        return Constants.ln2Ball(bits);
    }

    /** {@return log 10} */
    public static Ball ln10(int bits) {
        return Constants.ln10Ball(bits);
    }

    /** {@return an enclosure of f over x; the whole line where some number of x lies outside of the domain} */
    public static Ball apply(Function f, Ball x, int bits) {
        return code(f).values().over(x, bits);
    }

    /**
     * {@return the jet of f(u)}
     *
     * @param y0 an enclosure of f over the value of u, not the whole line
     */
    public static Jet jet(Function f, JetCalculus calculus, Ball y0, Jet u) {
        return code(f).jets().of(calculus, y0, u);
    }

    /** {@return f at a rational number if it is known to be rational, undefined or infinite there} */
    public static Optional<Value> rational(Function f, Value.Fraction x) {
        return code(f).rational().at(x);
    }

    private static FunctionCode code(Function f) {
        if (f.arity() != 1) {
            throw new IllegalArgumentException(f + " has two arguments");
        }
        return FunctionCode.of(f);
    }
}
