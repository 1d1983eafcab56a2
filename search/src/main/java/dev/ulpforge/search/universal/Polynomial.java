package dev.ulpforge.search.universal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I32;

/** A polynomial in double, evaluated by Horner's rule with fma. Polynomials are equal if their bits are. */
final class Polynomial {
    private final double[] c;

    /**
     * A polynomial with these coefficients, starting with the constant one, padded up to a degree by zeros with the
     * sign of the constant one.
     */
    Polynomial(double[] coefficients, int degree) {
        c = Arrays.copyOf(coefficients, degree + 1);
        Arrays.fill(c, coefficients.length, c.length, Math.copySign(0.0, coefficients[0]));
    }

    static Polynomial constant(double value, int degree) {
        return new Polynomial(new double[]{ value }, degree);
    }

    int degree() {
        return c.length - 1;
    }

    double c(int k) {
        return c[k];
    }

    /** {@return the value at t of the polynomial with a number, whose coefficients are in tables in memory} */
    static F64 at(List<Polynomial> polynomials, I32 number, F64 t) {
        return IntStream.iterate(polynomials.getFirst().degree(), k -> k >= 0, k -> k - 1)
                .mapToObj(k -> number.gather(DoubleTable.of(polynomials.stream().mapToDouble(p -> p.c(k)).toArray())))
                .reduce((y, c) -> y.fma(t, c)).orElseThrow();
    }

    /** {@return the polynomial with one coefficient moved by this many units in its last place} */
    Polynomial moved(int k, int bits) {
        double[] moved = c.clone();
        moved[k] += bits * Math.ulp(c[k]);
        return new Polynomial(moved, degree());
    }

    double at(double t) {
        double s = c[c.length - 1];
        for (int k = c.length - 2; k >= 0; k--) {
            s = Math.fma(s, t, c[k]);
        }
        return s;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Polynomial other && Arrays.equals(c, other.c);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(c);
    }
}
