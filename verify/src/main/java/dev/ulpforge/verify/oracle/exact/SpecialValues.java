package dev.ulpforge.verify.oracle.exact;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.function.Functions;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.real.Ball;

/** Functions of one argument at signed zeros and infinities, as their declarations state. */
public final class SpecialValues {
    private SpecialValues() {}

    /** {@return f(±0)} */
    public static Value atZero(Function f, int sign, int bits) {
        requireOneArgument(f);
        return f.facts().zeros().map(zeros -> PointEvaluator.input(zeros.at(sign)))
                .orElseGet(() -> new Value.Enclosed(Functions.apply(f, Ball.ZERO, bits)));
    }

    /** {@return f(±inf)} */
    static Value atInfinity(Function f, int sign, int bits) {
        requireOneArgument(f);
        return f.facts().infinities().map(infinities -> PointEvaluator.input(infinities.at(sign)))
                .orElseGet(() -> new Value.Enclosed(limit(f, sign, bits)));
    }

    /** An irrational limit, which only atan has. */
    private static Ball limit(Function f, int sign, int bits) {
        if (f != Function.ATAN) {
            throw new AssertionError("the limits of " + f + " are not stated");
        }
        Ball half = Functions.pi(bits).scale(-1);
        return sign > 0 ? half : half.negate();
    }

    private static void requireOneArgument(Function f) {
        if (f.arity() != 1) {
            throw new IllegalArgumentException(f + " has two arguments");
        }
    }
}
