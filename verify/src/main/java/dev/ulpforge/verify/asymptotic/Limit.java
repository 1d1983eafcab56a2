package dev.ulpforge.verify.asymptotic;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.symbolic.Constant;
import dev.ulpforge.verify.symbolic.UndecidedException;

/** The limit of an expression. */
public sealed interface Limit {
    /** So many terms are tried, one number after the other. */
    int[] LENGTHS = { 6, 12, 24 };

    /**
     * Zero.
     *
     * @param sign the sign of the values on the way, 1 if they have none
     */
    record Zero(int sign) implements Limit {}

    /**
     * A number other than zero.
     *
     * @param value the number
     */
    record Number(Constant value) implements Limit {}

    /**
     * An infinity.
     *
     * @param sign which
     */
    record Infinite(int sign) implements Limit {}

    /** None: the values on the way go to no limit. */
    record None() implements Limit {}

    /** There are no real values on the way. */
    record Outside() implements Limit {}

    /**
     * {@return the limit of an expression, constants within {@code 2^-bits}}
     *
     * @throws UndecidedException if it is not known whether there is one
     */
    static Limit of(Expression e, Approach approach, int bits) {
        for (int length : LENGTHS) {
            try {
                return of(new Expander(approach, length, bits).expand(e));
            } catch (NoValueException none) {
                return none.isOscillating() ? new None() : new Outside();
            } catch (Expansion.ShortException _) {
                continue;
            }
        }
        throw new UndecidedException("the first " + LENGTHS[LENGTHS.length - 1] + " terms of its expansion cancel");
    }

    private static Limit of(Expansion f) {
        if (f.isZero() || f.terms().isEmpty() && f.hasSmallRest()) {
            return new Zero(1);
        }
        if (f.terms().isEmpty() && f.oscillates()) {
            return new None();
        }
        Expansion.Term first = f.leading();
        int sign = first.coefficient().signum();
        return switch (first.growth().order()) {
            case 1 -> new Infinite(sign);
            case -1 -> new Zero(sign);
            default -> f.hasSmallRest() ? new Number(first.coefficient()) : new None();
        };
    }
}
