package dev.ulpforge.model.spec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The functions of two arguments {@code x} and {@code y} of which there are kernels. Their special values are those of
 * C99 Annex F, which "F" cites.
 */
public enum PairFunction {
    /**
     * The length {@code sqrt(x² + y²)}. {@code +inf} where either argument is infinite, also if the other is NaN; +0
     * for
     * two zeros (F.9.4.3).
     */
    HYPOT;

    /** {@return the function of this name, lower case; empty if there is none} */
    public static Optional<PairFunction> named(String name) {
        return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
    }

    /**
     * {@return the function of x alone that it is for one finite y} It has the values at finite x.
     */
    public Expression section(float y) {
        Expression x = new Expression.Variable();
        return switch (this) {
            case HYPOT -> new Expression.Call(Function.SQRT, new Expression.Sum(new Expression.Product(x, x),
                    new Expression.Literal(new BigDecimal(y).multiply(new BigDecimal(y)))));
        };
    }

    /** {@return the name in expressions} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
