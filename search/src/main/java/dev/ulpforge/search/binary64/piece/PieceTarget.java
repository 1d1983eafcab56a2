package dev.ulpforge.search.binary64.piece;

import java.util.Arrays;

import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.jet.JetEvaluator;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.series.Jet;

/**
 * A function of the sizes {@code |x|} of inputs of one sign.
 *
 * @param exact    the function of inputs
 * @param negative whether these are the negative ones
 */
record PieceTarget(ExactFunction exact, boolean negative) {
    /** Enough for coefficients that are rounded to doubles after differences cancel. */
    static final int BITS = 256;
    private static final int ORDER = 30;
    private static final int JET_BITS = 160;

    /** {@return the input of a size} */
    double input(double size) {
        return negative ? -size : size;
    }

    /** {@return the value at a size} */
    Value value(double size) {
        return exact.value(input(size), BITS);
    }

    /** {@return an enclosure of the value at a size, unbounded if there is no number} */
    Ball at(double size) {
        return value(size).ball(BITS);
    }

    /**
     * {@return Taylor coefficients at a size, for powers of the difference of sizes, all divided by a power of two so
     * that the first is about 1; NaN where there are none}
     */
    double[] series(double size) {
        Jet jet = new JetEvaluator(ORDER, JET_BITS).evaluate(exact.fn(), Ball.of(input(size)));
        double[] c = new double[ORDER + 1];
        Arrays.fill(c, Double.NaN);
        long exponent = jet.order() < 0 || jet.value().signum() == 0 ? 0 : jet.value().topExponent();
        for (int k = 0; k <= jet.order(); k++) {
            Ball sized = negative && k % 2 == 1 ? jet.c(k).negate() : jet.c(k);
            c[k] = sized.isBounded() ? sized.scale(-exponent).doubleValue() : Double.NaN;
        }
        return c;
    }
}
