package dev.ulpforge.verify.oracle;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Undefined;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;

/** Knows the exact value of a target function at every float of a domain. Immutable, safe for concurrent use. */
public interface Oracle {

    /** {@return the target function} */
    Expression fn();

    /**
     * {@return pieces that cover every float of the domain exactly once, in ascending order of their bits as unsigned
     * numbers}
     */
    List<Piece> pieces();

    /**
     * {@return the exact value at {@code x}, as {@link ExactFunction#value} does}
     *
     * @throws dev.ulpforge.verify.symbolic.UndecidedException if it is not known; the message names the input and the
     *     reason
     */
    Value value(float x, int bits);

    /**
     * {@return a ball around the exact finite value at {@code x}, exact if the value is known to be a dyadic number;
     * the whole line where the value is infinite or undefined}
     */
    default Ball enclosure(float x, int bits) {
        return value(x, bits).ball(bits);
    }

    /** {@return how another JVM makes an oracle with the same pieces and values; none if only this one has it} */
    default Optional<Recipe<Oracle>> recipe() {
        return Optional.empty();
    }

    /**
     * {@return the oracle of a function on a domain, extended by continuity; builds its pieces now}
     *
     * @throws dev.ulpforge.verify.symbolic.UndecidedException if the function oscillates too fast for that, or some
     *     value is not known; the message names the inputs
     */
    static Oracle of(Expression fn, Domain domain) {
        return of(fn, domain, Undefined.LIMIT);
    }

    /**
     * {@return the oracle of a function on a domain, with a rule for inputs where the expression has no value; builds
     * its pieces now}
     */
    static Oracle of(Expression fn, Domain domain, Undefined undefined) {
        return of(fn, domain, undefined, Long.MAX_VALUE);
    }

    /**
     * {@return the oracle of a function on a domain, if it takes little to build}
     *
     * @param mostBlocks how many blocks of floats may be examined; about 2,000 suffice for most functions on all floats
     * @throws dev.ulpforge.verify.symbolic.UndecidedException also if these do not suffice
     */
    static Oracle of(Expression fn, Domain domain, Undefined undefined, long mostBlocks) {
        return new TaylorOracle(new ExactFunction(fn, domain, undefined), mostBlocks);
    }
}
