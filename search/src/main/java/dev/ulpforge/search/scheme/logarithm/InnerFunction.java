package dev.ulpforge.search.scheme.logarithm;

import java.util.List;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.Region;

/** The function u of x whose logarithm is taken, {@code f(x) = g(u)}, given by its inverse. */
enum InnerFunction {
    /** {@code f(x) = g(x)}: logarithms. */
    X("x", Region.magnitudes(Float.MIN_NORMAL, Float.MAX_VALUE, false),
            List.of(new Place.Binades(-1, 1), new Place.Binades(-3, 4), new Place.Binades(-1, 1),
                    new Place.Binades(-120, 120))),
    /** {@code f(x) = g(1 + x)}: {@code log1p}. */
    ONE_PLUS_X("x - 1", Region.between(Math.nextUp(-1f), Math.nextDown(0x1p125f)),
            X.places.stream().<Place>map(u -> new Place.Image(u, InnerFunction::lessOne)).toList()),
    /** {@code f(x) = g((1 + x)/(1 - x))}: {@code atanh}. */
    QUOTIENT("(x - 1)/(x + 1)", Region.upTo(Math.nextDown(1f)),
            List.of(new Place.Anywhere(), new Place.Binades(-4, 0), new Place.Anywhere(), new Place.Near(1))),
    /** {@code f(x) = g(x + sqrt(x^2 - 1))}: {@code acosh}. */
    COSINE("(x + 1/x)/2", Region.magnitudes(1, Math.nextDown(0x1p60f), false),
            X.places.stream().<Place>map(u -> new Place.Image(u, InnerFunction::cosine)).toList());

    private final Expression inverse;
    private final Region fast;
    private final List<Place> places;

    InnerFunction(String inverse, Region fast, List<Place> places) {
        this.inverse = Expression.parse(inverse);
        this.fast = fast;
        this.places = places;
    }

    private static double lessOne(double u) {
        return u - 1;
    }

    private static double cosine(double u) {
        return (u + 1 / u) / 2;
    }

    /** {@return the function g, for a target function f} */
    RealFunction function(Expression f) {
        return new RealExpression(f.of(inverse));
    }

    /** {@return the inputs for which the formulas are valid, where all exponents are in the normal range} */
    Region fast() {
        return fast;
    }

    /**
     * {@return inputs at which errors are likely to be largest}: at half of them u is near 1, where results are small
     */
    List<Place> places() {
        return places;
    }

    /** {@return the value of the function at x, given its value at a positive u, with the sign that it has at x} */
    F32 signed(F32 y, F32 x) {
        return switch (this) {
            case X, COSINE -> y;
            case ONE_PLUS_X -> y.withSignOf(x);
            case QUOTIENT -> y.flippedBy(x);
        };
    }
}
