package dev.ulpforge.verify.narrow.pair;

import java.math.BigDecimal;
import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.PairFunction;

/**
 * {@code sqrt(x² + y²)} by the key {@code x² + y²}, whose boundaries are the squares of the midpoints.
 *
 * <p>Squares of numbers of 16 bits and of midpoints are doubles: they have 24 bits at most, and exponents far from the
 * ends. What a sum of two doubles loses is a double, by two-sum (Knuth), so that the sign of what is lost is known, and
 * no pair is left open.
 *
 * @param format   that of arguments and results
 * @param boundary the boundaries
 */
record HypotKeys(Format format, Boundaries boundary) implements NamedKeys {

    HypotKeys(Format format) {
        this(format, new Boundaries(format, m -> new DoubleEnclosure(m * m, m * m)));
    }

    @Override
    public List<Boundaries> boundaries() {
        return List.of(boundary);
    }

    @Override
    public void fill(double x, double[] y, KeyRow row) {
        double a = x * x;
        boolean isSpecial = !Double.isFinite(x);
        for (int j = 0; j < y.length; j++) {
            double b = y[j] * y[j];
            if (isSpecial || !(b < Double.POSITIVE_INFINITY)) {
                row.special(j);
                continue;
            }
            double sum = a + b;
            double other = sum - a;
            row.rounded(j, 0, sum, a - (sum - other) + (b - other));
        }
    }

    @Override
    public PairFunction function() {
        return PairFunction.HYPOT;
    }

    @Override
    public int side(double x, double y, double midpoint) {
        return square(x).add(square(y)).compareTo(square(midpoint));
    }

    private static BigDecimal square(double x) {
        return new BigDecimal(x).pow(2);
    }
}
