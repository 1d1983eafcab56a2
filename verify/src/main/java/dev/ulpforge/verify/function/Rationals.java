package dev.ulpforge.verify.function;

import java.util.Optional;

/** Where functions are undefined at rational numbers. */
final class Rationals {
    private Rationals() {}

    /** {@return undefined if x is below a whole number} */
    static Optional<Value> below(Value.Fraction x, long limit) {
        return x.compareTo(limit) < 0 ? Optional.of(new Value.Undefined()) : Optional.empty();
    }

    /** {@return undefined if |x| > 1} */
    static Optional<Value> beyondOne(Value.Fraction x) {
        return x.compareTo(1) > 0 ? Optional.of(new Value.Undefined()) : below(x, -1);
    }

    /** {@return an infinity at ±1, undefined beyond} */
    static Optional<Value> poleAtOne(Value.Fraction x) {
        return isUnit(x) ? Optional.of(new Value.Infinite(x.signum())) : beyondOne(x);
    }

    /** {@return whether x is 1 or -1} */
    static boolean isUnit(Value.Fraction x) {
        return x.is(1) || x.is(-1);
    }
}
