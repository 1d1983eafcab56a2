package dev.ulpforge.verify.oracle.exact;

import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Functions;

/** Where functions are undefined. */
public final class FunctionDomains {
    /** -1/e, below which lambertw is undefined. */
    static final Ball MINUS_INVERSE_E = Functions.apply(Function.EXP, Ball.ONE.negate(), 400).negate();

    private FunctionDomains() {}

    /** {@return whether f is undefined at every number of a ball} */
    public static boolean isOutside(Function f, Ball x) {
        return switch (f) {
            case LOG, LOG2, LOG10, SQRT, RSQRT, BESSELIHALF -> x.signum() < 0;
            case LOG1P -> x.order(Ball.ONE.negate()) < 0;
            case NORMQUANTILE -> x.signum() < 0 || x.order(Ball.ONE) > 0;
            case LAMBERTW -> x.order(MINUS_INVERSE_E) < 0;
            case ASIN, ACOS, ATANH, ERFINV -> x.order(Ball.ONE) > 0 || x.order(Ball.ONE.negate()) < 0;
            case ACOSH -> x.order(Ball.ONE) < 0;
            default -> false;
        };
    }
}
