package dev.ulpforge.search.binary64.piece;

import java.util.List;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

/** How a function's values at -x follow from those at x. */
enum Mirroring {
    /** They are the same. */
    EVEN,
    /** They have the other sign. */
    ODD,
    /** They do not. */
    NONE;

    private static final int BITS = 160;
    private static final List<Double> LOOKS = List.of(0x1p-9, 0.1, 0.3, 0.7, 1.1, 1.9, 3.3, 7.7, 19.0, 123.4);

    /** {@return the symmetry that a function seems to have on a symmetric domain} */
    static Mirroring of(ExactFunction exact) {
        Domain domain = exact.domain();
        List<Double> looks = LOOKS.stream().filter(domain::contains).toList();
        if (domain.least() != -domain.greatest() || looks.isEmpty()) {
            return NONE;
        }
        return looks.stream().allMatch(x -> agree(exact, x, false))
                ? EVEN
                : looks.stream().allMatch(x -> agree(exact, x, true)) ? ODD : NONE;
    }

    private static boolean agree(ExactFunction exact, double x, boolean negated) {
        Value a = exact.value(x, BITS);
        Value b = exact.value(-x, BITS);
        if (!a.isNumber() || !b.isNumber()) {
            return a.isNumber() == b.isNumber();
        }
        Ball right = a.ball(BITS);
        Ball left = negated ? b.ball(BITS).negate() : b.ball(BITS);
        return right.overlaps(left);
    }
}
