package dev.ulpforge.search.core.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.rational.LinearSystem;

/** Taylor coefficients from values alone, and the Padé approximants computed from them. */
final class Taylor {

    private Taylor() {}

    /**
     * {@return the first {@code count} coefficients around {@code center}, with about 20 digits} They are those of the
     * polynomial, by Newton's divided differences, through points so close together that it cannot be told from the
     * series.
     *
     * @param step the distance of the points; center + k*step must be exact for small k
     * @param sides points on both sides of the center, or only to the right
     */
    static DoubleDouble[] coefficients(RealFunction f, double center, double step, boolean sides, int count) {
        int digits = 40 + (int) (count * -Math.log10(step)) + 20;
        MathContext mc = new MathContext(digits);
        int first = sides ? -(count / 2) : 0;
        BigDecimal[] d = new BigDecimal[count];
        for (int k = 0; k < count; k++) {
            d[k] = f.at(center + (first + k) * step, digits);
        }
        BigDecimal h = new BigDecimal(step);
        for (int order = 1; order < count; order++) {
            for (int k = count - 1; k >= order; k--) {
                d[k] = d[k].subtract(d[k - 1]).divide(h.multiply(BigDecimal.valueOf(order)), mc);
            }
        }
        return powers(d, h, first, mc);
    }

    /** From Newton's form to powers of the distance from the center. */
    private static DoubleDouble[] powers(BigDecimal[] d, BigDecimal h, int first, MathContext mc) {
        int n = d.length;
        BigDecimal[] c = new BigDecimal[n];
        Arrays.fill(c, BigDecimal.ZERO);
        for (int k = n - 1; k >= 0; k--) {
            BigDecimal node = h.multiply(BigDecimal.valueOf(first + k));
            for (int j = n - 1; j > 0; j--) {
                c[j] = c[j - 1].subtract(c[j].multiply(node, mc), mc);
            }
            c[0] = d[k].subtract(c[0].multiply(node, mc), mc);
        }
        return Arrays.stream(c).map(DoubleDouble::of).toArray(DoubleDouble[]::new);
    }

    /**
     * {@return the coefficients of numerator and denominator of the Padé approximant; NaN where it does not exist} See
     * Baker and Graves-Morris, Padé Approximants, 1.1.
     */
    static DoubleDouble[][] pade(DoubleDouble[] c, int p, int q) {
        DoubleDouble[][] a = new DoubleDouble[q][q];
        DoubleDouble[] b = new DoubleDouble[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                int k = p + 1 + i - (j + 1);
                a[i][j] = k < 0 ? DoubleDouble.ZERO : c[k];
            }
            b[i] = c[p + 1 + i].negated();
        }
        DoubleDouble[] solved = LinearSystem.solve(a, b);
        DoubleDouble[] below = new DoubleDouble[q + 1];
        below[0] = DoubleDouble.ONE;
        System.arraycopy(solved, 0, below, 1, q);
        DoubleDouble[] above = new DoubleDouble[p + 1];
        for (int k = 0; k <= p; k++) {
            above[k] = DoubleDouble.ZERO;
            for (int j = 0; j <= Math.min(k, q); j++) {
                above[k] = above[k].plus(below[j].times(c[k - j]));
            }
        }
        return new DoubleDouble[][]{ above, below };
    }
}
