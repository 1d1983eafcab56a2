package dev.ulpforge.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.symbolic.UndecidedException;

/**
 * Finds the name of a function that is spelled out, by its values at some inputs. That is no proof, and need not be:
 * kernels found by that name are judged by the expression.
 */
final class Namesake {
    private static final int BITS = 64;
    private static final double SAME = 0x1p-50;
    /**
     * The inputs at which functions are compared, if they are in the domain; different functions may agree at simple
     * numbers, so these are not.
     */
    private static final float[] POINTS = { 0.3711f, -0.6173f, 1.831f, -2.417f, 3.619f, -0.0571f, 0.9337f, -7.341f,
            12.73f };
    private static final int FEWEST = 3;

    private Namesake() {}

    /** {@return the call of the named function that has an oracle's values, if there is one} */
    static Optional<Expression> of(Oracle oracle, Domain domain) {
        if (domain.size() < POINTS.length) {
            return Optional.empty();
        }
        float[] x = points(domain);
        Value[] y = new Value[x.length];
        Arrays.setAll(y, i -> oracle.value(x[i], BITS));
        if (Arrays.stream(y).filter(Value::isNumber).count() < FEWEST) {
            return Optional.empty();
        }
        return Arrays.stream(Function.values()).filter(f -> f.arity() == 1)
                .<Expression>map(f -> new Expression.Call(f, List.of(new Expression.Variable())))
                .filter(call -> IntStream.range(0, x.length).allMatch(i -> isSame(call, domain, x[i], y[i])))
                .findFirst();
    }

    private static float[] points(Domain domain) {
        float width = Math.min(Float.MAX_VALUE / 2, domain.upper()) - Math.max(-Float.MAX_VALUE / 2, domain.lower());
        float[] inside = new float[POINTS.length];
        int count = 0;
        for (float x : POINTS) {
            inside[count] = x;
            count += domain.contains(x) ? 1 : 0;
        }
        if (count >= FEWEST) {
            return Arrays.copyOf(inside, count);
        }
        for (int i = 0; i < FEWEST; i++) {
            inside[i] = Math.clamp(domain.lower() + width * (0.1371f + 0.2917f * i), domain.lower(), domain.upper());
        }
        return Arrays.copyOf(inside, FEWEST);
    }

    private static boolean isSame(Expression call, Domain domain, float x, Value wanted) {
        try {
            Value value = new ExactFunction(call, domain, Undefined.LIMIT).value(x, BITS);
            if (!value.isNumber() || !wanted.isNumber()) {
                return value.getClass() == wanted.getClass();
            }
            double a = value.ball(BITS).doubleValue();
            double b = wanted.ball(BITS).doubleValue();
            return Math.abs(a - b) <= SAME * Math.abs(b);
        } catch (UndecidedException unknown) {
            return false;
        }
    }
}
