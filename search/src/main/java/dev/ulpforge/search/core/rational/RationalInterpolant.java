package dev.ulpforge.search.core.rational;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramBuilder;
import dev.ulpforge.search.core.program.RealProgramBuilder.Value;

/**
 * A rational function through some of given points, chosen as near to Chebyshev's nodes as possible: its error is
 * mostly within a small factor of the best with its degrees (Trefethen, Approximation Theory and Approximation
 * Practice, 26).
 *
 * @param numerator {@code [k]} for {@code t^k}
 * @param denominator {@code [k]} for {@code t^k}; just 1 for a polynomial
 */
public record RationalInterpolant(DoubleDouble[] numerator, DoubleDouble[] denominator) {

    /**
     * {@return the interpolant with degrees {@code p} above and {@code q} below} Its coefficients are not finite if
     * there is none.
     *
     * @param t distinct where the values y differ, in any order, more than {@code p + q + 1}
     * @param y the values there
     * @param fixed how many of the first points it passes through in any case, if there are enough nodes
     */
    public static RationalInterpolant of(DoubleDouble[] t, DoubleDouble[] y, int fixed, int p, int q) {
        double low = Arrays.stream(t).mapToDouble(DoubleDouble::hi).min().orElseThrow();
        double high = Arrays.stream(t).mapToDouble(DoubleDouble::hi).max().orElseThrow();
        DoubleDouble middle = DoubleDouble.of(low / 2 + high / 2);
        DoubleDouble half = DoubleDouble.of(high / 2 - low / 2);
        int n = p + q + 1;
        int[] nodes = nodes(t, middle.hi(), half.hi(), n, fixed);
        DoubleDouble[][] a = new DoubleDouble[n][n];
        DoubleDouble[] b = new DoubleDouble[n];
        for (int i = 0; i < n; i++) {
            DoubleDouble s = t[nodes[i]].minus(middle).over(half);
            b[i] = y[nodes[i]];
            for (int k = 0; k <= p; k++) {
                a[i][k] = Polynomials.power(s, k);
            }
            for (int k = 1; k <= q; k++) {
                a[i][p + k] = Polynomials.power(s, k).times(b[i]).negated();
            }
        }
        DoubleDouble[] z = LinearSystem.solve(a, b);
        DoubleDouble[] below = new DoubleDouble[q + 1];
        below[0] = DoubleDouble.ONE;
        System.arraycopy(z, p + 1, below, 1, q);
        return new RationalInterpolant(unscaled(Arrays.copyOf(z, p + 1), middle, half), unscaled(below, middle, half));
    }

    /** {@return the points nearest to Chebyshev's nodes, with fixed points instead of those nearest to them} */
    private static int[] nodes(DoubleDouble[] t, double middle, double half, int n, int fixed) {
        boolean[] taken = new boolean[t.length];
        double[] free = IntStream.range(0, n).mapToDouble(i -> middle - half * StrictMath.cos(Math.PI * (i + 0.5) / n))
                .toArray();
        int[] nodes = new int[n];
        for (int i = 0; i < n; i++) {
            int place = i;
            int at = i;
            if (i < fixed) {
                place = nearest(i, n, k -> Math.abs(free[k] - t[at].hi()));
                nodes[i] = i;
            } else {
                nodes[i] = nearest(0, t.length,
                        k -> taken[k] ? Double.POSITIVE_INFINITY : Math.abs(t[k].hi() - free[at]));
            }
            taken[nodes[i]] = true;
            free[place] = free[i];
        }
        return nodes;
    }

    private static int nearest(int from, int to, IntToDoubleFunction distance) {
        int best = from;
        for (int k = from + 1; k < to; k++) {
            best = distance.applyAsDouble(k) < distance.applyAsDouble(best) ? k : best;
        }
        return best;
    }

    /** {@return c((t - middle) / half) as a polynomial in t} */
    private static DoubleDouble[] unscaled(DoubleDouble[] c, DoubleDouble middle, DoubleDouble half) {
        DoubleDouble[] r = c.clone();
        Arrays.setAll(r, k -> c[k].over(Polynomials.power(half, k)));
        return Polynomials.shifted(r, middle);
    }

    /** {@return the least number of operations of a rational function with these degrees} */
    public static int operations(int p, int q) {
        return q == 0 ? 2 * p : p == q ? 3 * q : p == q - 1 ? 3 * q - 1 : 3 * q + 2;
    }

    /**
     * {@return the program of {@link #operations} operations: by Horner's rule, or as a continued fraction if p differs
     * from q by at most 1; empty if the continued fraction breaks off}
     */
    public Optional<RealProgram> program() {
        RealProgramBuilder a = new RealProgramBuilder();
        Optional<Value> value = denominator.length == 1
                ? Optional.of(ProgramForms.horner(a, RealProgramBuilder.INPUT, numerator))
                : ProgramForms.continuedFraction(a, RealProgramBuilder.INPUT, numerator, denominator);
        return value.map(v -> a.program()).filter(r -> r.constants().stream().allMatch(DoubleDouble::isFinite));
    }
}
