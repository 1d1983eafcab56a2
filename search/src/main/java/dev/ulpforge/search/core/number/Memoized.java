package dev.ulpforge.search.core.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.ulpforge.model.task.Recipe;

/** A function that remembers its values, for a target that is evaluated many times at the same points. */
public final class Memoized implements RealFunction {

    private static final int LIMIT = 100_000;

    private record At(double x, int digits) {}

    private final RealFunction function;
    private final Map<At, BigDecimal> values = new ConcurrentHashMap<>();

    private Memoized(RealFunction function) {
        this.function = function;
    }

    /** {@return the same function, memoized} */
    public static RealFunction of(RealFunction function) {
        return function instanceof Memoized ? function : new Memoized(function);
    }

    @Override
    public Optional<Recipe<RealFunction>> recipe() {
        return function.recipe();
    }

    @Override
    public BigDecimal at(double x, int digits) {
        At key = new At(x, digits);
        BigDecimal known = values.get(key);
        if (known == null) {
            known = function.at(x, digits);
            if (values.size() < LIMIT) {
                values.put(key, known);
            }
        }
        return known;
    }
}
