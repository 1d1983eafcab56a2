package dev.ulpforge.model.spec;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a function besides its values at other numbers than 0.
 *
 * @param arity      the number of its arguments
 * @param zeros      its values at -0 and at +0; empty if it is an irrational number there
 * @param infinities its values at -inf and at +inf; empty if it nears irrational numbers there
 * @param domain     the ends of its domain; empty if it is not bounded, or follows from the definition
 * @param bounds     numbers or infinities strictly below and above each value at a finite number, where they are
 *                   limits
 * @param typical    the interval that its speed is measured on
 * @param traits     its properties
 * @param definition its expression by other functions, in a form that cancels nowhere; empty if it has none
 */
public record FunctionFacts(int arity, Optional<Sides> zeros, Optional<Sides> infinities, Optional<Ends> domain,
        Optional<Sides> bounds, Sides typical, Set<Trait> traits, String definition) {
    static final double INF = Double.POSITIVE_INFINITY;
    static final double NAN = Double.NaN;
    private static final Sides USUAL = new Sides(-10, 10);

    /** What may be said of a function of a real number. */
    public enum Trait {
        /** Rounds to a whole number: constant between steps. */
        STEP,
        /** Periodic, without a limit at infinity. */
        PERIODIC,
        /** A number at every number. */
        FINITE,
        /** Rational at every rational number. */
        RATIONAL,
        /** Algebraic at every algebraic number. */
        ALGEBRAIC,
        /** Transcendental at every algebraic number in its domain but 0, by Lindemann's theorem. */
        TRANSCENDENTAL,
        /** Has the sign of x at every x of its domain. */
        SIGN_OF_X,
        /** {@code x (1 + o(1))} near 0. */
        NEAR_X
    }

    /**
     * Two numbers, infinities or NaN, for the negative and the positive side.
     *
     * @param negative that for the negative side, or the lower one
     * @param positive that for the positive side, or the upper one
     */
    public record Sides(double negative, double positive) {
        /** {@return the one on the side of a sign} */
        public double at(int sign) {
            return sign < 0 ? negative : positive;
        }
    }

    /**
     * Two constant expressions.
     *
     * @param lower the lower one, a number
     * @param upper the upper one, a number or {@code inf}
     */
    public record Ends(String lower, String upper) {}

    /** Copies the traits. */
    public FunctionFacts {
        traits = Set.copyOf(traits);
    }

    private static FunctionFacts of(int arity, Optional<Sides> zeros) {
        return new FunctionFacts(arity, zeros, Optional.empty(), Optional.empty(), Optional.empty(), USUAL, Set.of(),
                "");
    }

    static FunctionFacts zero(double atBoth) {
        return zero(atBoth, atBoth);
    }

    static FunctionFacts zero(double atMinusZero, double atZero) {
        return of(1, Optional.of(new Sides(atMinusZero, atZero)));
    }

    static FunctionFacts keptZero() {
        return zero(-0.0, 0.0);
    }

    static FunctionFacts numberAtZero() {
        return of(1, Optional.empty());
    }

    static FunctionFacts ofTwo() {
        return of(2, Optional.empty());
    }

    FunctionFacts infinity(double atMinusInfinity, double atInfinity) {
        return new FunctionFacts(arity, zeros, Optional.of(new Sides(atMinusInfinity, atInfinity)), domain, bounds,
                typical, traits, definition);
    }

    FunctionFacts in(String lower, String upper) {
        return new FunctionFacts(arity, zeros, infinities, Optional.of(new Ends(lower, upper)), bounds, typical, traits,
                definition);
    }

    FunctionFacts between(double below, double above) {
        return new FunctionFacts(arity, zeros, infinities, domain, Optional.of(new Sides(below, above)), typical,
                traits, definition);
    }

    FunctionFacts typical(double lower, double upper) {
        return new FunctionFacts(arity, zeros, infinities, domain, bounds, new Sides(lower, upper), traits, definition);
    }

    FunctionFacts is(Trait... more) {
        return new FunctionFacts(arity, zeros, infinities, domain, bounds, typical, EnumSet.copyOf(List.of(more)),
                definition);
    }

    FunctionFacts defined(String text) {
        return new FunctionFacts(arity, zeros, infinities, domain, bounds, typical, traits, text);
    }
}
