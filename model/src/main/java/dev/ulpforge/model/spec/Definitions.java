package dev.ulpforge.model.spec;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Functions by other functions, in a form that cancels nowhere. At zeros and infinities, and at numbers where the value
 * is rational, {@link Function} says what they are.
 */
final class Definitions {
    private static final Map<Function, Expression> DEFINITIONS = new EnumMap<>(Function.class);

    static {
        define(Function.EXP2M1, "expm1(x * log(2))");
        define(Function.EXP10M1, "expm1(x * log(10))");
        define(Function.LOG2P1, "log1p(x) / log(2)");
        define(Function.LOG10P1, "log1p(x) / log(10)");
        define(Function.ASINPI, "asin(x) / pi");
        define(Function.ACOSPI, "acos(x) / pi");
        define(Function.ATANPI, "atan(x) / pi");
        define(Function.SINC, "sin(x) / x");
        define(Function.SILU, "x * sigmoid(x)");
        define(Function.GELU, "x * normcdf(x)");
        define(Function.MISH, "x * tanh(softplus(x))");
        define(Function.LOGSIGMOID, "-softplus(-x)");
        define(Function.LOGCOSH,
                "abs(x) < 1 ? log1p(2 * sinh(x / 2)^2) : abs(x) + log1p(exp(-2 * abs(x))) - log(2)");
        define(Function.LOG1MEXP, "x > -0.7 ? log(-expm1(x)) : log1p(-exp(x))");
        define(Function.LOGNORMCDF,
                "x < -1 ? log(erfcx(-x / sqrt(2)) / 2) - x^2 / 2 : log1p(-normcdf(-x))");
        define(Function.LOGIT, "abs(x - 0.5) < 0.25 ? 2 * atanh(2 * x - 1) : log(x) - log1p(-x)");
        define(Function.SOFTPLUSINV, "x + log(-expm1(-x))");
    }

    private Definitions() {}

    private static void define(Function f, String text) {
        DEFINITIONS.put(f, Expression.parse(text));
    }

    /** {@return the definition of f in x, if it has one} */
    static Optional<Expression> of(Function f) {
        return Optional.ofNullable(DEFINITIONS.get(f));
    }
}
