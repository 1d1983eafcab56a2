package dev.ulpforge.verify.narrow.pair;

import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.PairFunction;

/**
 * A function of two arguments by its keys: of each pair one number that is known nearly to the last bit of a double,
 * and whose place among boundaries tells which result is correctly rounded.
 */
public sealed interface PairKeys permits NamedKeys, ExpressionKeys {

    /**
     * {@return the keys of a spec's target}
     *
     * @throws dev.ulpforge.verify.symbolic.UndecidedException if they are not known for such an expression
     */
    static PairKeys of(KernelSpec spec) {
        if (spec.fn() instanceof Expression.OfTwo(PairFunction function)) {
            return of(function, spec.format());
        }
        return new ExpressionKeys(spec);
    }

    /** {@return the keys of a function} */
    static PairKeys of(PairFunction function, Format format) {
        return switch (function) {
            case POW -> new PowKeys(format);
            case HYPOT -> new HypotKeys(format);
            case ATAN2 -> new Atan2Keys(format);
        };
    }

    /** {@return the format of arguments and results} */
    Format format();

    /** {@return the tables of boundaries: one, or one for each part of the range} */
    List<Boundaries> boundaries();

    /** Writes the keys of one x and many y. */
    void fill(double x, double[] y, KeyRow row);

    /** {@return whether a result, by its bits, is the required one where keys do not tell} */
    boolean accepts(double x, double y, int result);

    /**
     * {@return how the magnitude of the exact value lies to a midpoint: -1 below, 0 on it, 1 above} It takes as much
     * precision as needed.
     */
    int side(double x, double y, double midpoint);
}
