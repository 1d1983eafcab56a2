package dev.ulpforge.verify.function;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.FunctionFacts;
import dev.ulpforge.verify.real.Ball;

/** Where functions are undefined. */
public final class FunctionDomains {
    private static final int BITS = 400;
    private static final Map<Function, FunctionDomains> BOUNDED = new EnumMap<>(Function.class);

    static {
        Arrays.stream(Function.values()).forEach(
                f -> f.facts().domain().ifPresent(ends -> BOUNDED.put(f, new FunctionDomains(ends))));
    }

    private final Ball lower;
    private final Optional<Ball> upper;

    private FunctionDomains(FunctionFacts.Ends ends) {
        lower = number(ends.lower());
        upper = ends.upper().equals("inf") ? Optional.empty() : Optional.of(number(ends.upper()));
    }

    private static Ball number(String text) {
        return Expressions.evaluate(Expression.parse(text), Ball.ZERO, BITS);
    }

    /** {@return whether f is undefined at every number of a ball} */
    public static boolean isOutside(Function f, Ball x) {
        FunctionDomains domain = BOUNDED.get(f);
        return domain != null && (order(x, domain.lower) < 0
                || domain.upper.isPresent() && order(x, domain.upper.get()) > 0);
    }

    private static int order(Ball x, Ball end) {
        return end.isZero() ? x.signum() : x.order(end);
    }
}
