package dev.ulpforge.search.universal;

import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.scheme.value.SpecialInputs;
import dev.ulpforge.search.values.OracleValues;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.real.Ball;

/**
 * The values of a target at the floats of a domain, which take about ten nanoseconds each, accurate nearly to double
 * precision. Where results overflow as floats, the value is that of the function, as far as it is in the range of
 * double.
 */
final class Target {
    private static final int BITS = 64;
    private static final int MOST_BITS = 1 << 11;
    /** A bound on the error of values, in ULP of a float. */
    private static final double BLUR = Format.BINARY32.ulp(1);
    private final Oracle oracle;
    private final Domain domain;
    private final boolean ordered;
    private final OracleValues values;

    Target(Oracle oracle, Domain domain) {
        this(oracle, domain, false);
    }

    /**
     * The values of an oracle's function.
     *
     * @param ordered whether results have to be in the order of the values
     */
    Target(Oracle oracle, Domain domain, boolean ordered) {
        this.oracle = oracle;
        this.domain = domain;
        this.ordered = ordered;
        this.values = OracleValues.of(oracle);
    }

    /** {@return the same target on another domain} */
    Target on(Domain other) {
        return new Target(oracle, other, ordered);
    }

    /** {@return whether results have to be in the order of the values} */
    boolean isOrdered() {
        return ordered;
    }

    Domain domain() {
        return domain;
    }

    /** {@return the results required at the zeros, infinities and NaN of the domain} */
    SpecialInputs specials() {
        return specials(List.of());
    }

    /**
     * {@return the results required at the zeros, infinities and NaN of the domain, and at some other inputs} Those of
     * the other inputs are computed exactly, since fast values may be off by some ULP near zeros that arise by
     * cancellation.
     */
    SpecialInputs specials(List<Float> others) {
        return new SpecialInputs(Stream.concat(SpecialInputs.ALL.stream().filter(domain::contains), others.stream())
                .toList(), x -> others.contains(x) ? rounded(x, exact(x)) : rounded(x));
    }

    /**
     * {@return the value at {@code x}, a float of the domain}: NaN where undefined, ±0 only where it is exactly zero or
     * far below a float
     */
    double at(float x) {
        double v = values.at(x);
        return Double.isInfinite(v) ? exact(x, v) : v;
    }

    /** {@return the correctly rounded value at {@code x}} */
    float rounded(float x) {
        return rounded(x, at(x));
    }

    /**
     * {@return whether the value at {@code x} may be so close to the midpoint of two floats that rounding it is slow}
     */
    boolean isNearMidpoint(float x) {
        return isNearMidpoint(at(x));
    }

    private static boolean isNearMidpoint(double v) {
        double blur = BLUR * Format.BINARY32.ulp(v);
        return (float) (v - blur) != (float) (v + blur) && Double.isFinite(v) && v != 0;
    }

    private float rounded(float x, double v) {
        return isNearMidpoint(v) ? exactly(x, v) : (float) v;
    }

    /** Decides a value so close to the midpoint of two floats that a double does not tell on which side it lies. */
    private float exactly(float x, double v) {
        float near = (float) v;
        float other = v > near ? Math.nextUp(near) : Math.nextDown(near);
        double middle = (near + (double) other) / 2;
        for (int bits = 2 * BITS; bits <= MOST_BITS; bits *= 4) {
            Value exact = oracle.value(x, bits);
            int side = exact.isNumber() ? exact.ball(bits).subtract(Ball.of(middle), bits).signum() : 0;
            if (side != 0) {
                return side > 0 ? Math.max(near, other) : Math.min(near, other);
            }
            if (!(exact instanceof Value.Enclosed)) {
                break;
            }
        }
        return near;
    }

    /** {@return the value at {@code x}, infinite also where it merely overflows as a float} */
    double asFloat(float x) {
        return values.at(x);
    }

    /** {@return the value at {@code x}, exact to the last bits of a double everywhere} */
    double exact(float x) {
        return exact(x, at(x));
    }

    /**
     * {@return the exact value as a double if it is a number, for inputs at which fast values are less accurate than
     * elsewhere}
     */
    private double exact(float x, double otherwise) {
        Value exact = oracle.value(x, BITS);
        Ball ball = exact.ball(BITS);
        return exact.isNumber() && ball.isBounded() ? ball.doubleValue() : otherwise;
    }
}
