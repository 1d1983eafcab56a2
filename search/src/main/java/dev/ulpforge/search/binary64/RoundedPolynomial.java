package dev.ulpforge.search.binary64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * A minimax polynomial whose coefficients are doubles.
 *
 * @param coefficients {@code [k]} for {@code x^k}
 * @param error        its largest weighted error
 */
record RoundedPolynomial(double[] coefficients, double error) {
    /** A relative error that takes a sixteenth ULP. */
    private static final double USEFUL = 0x1p-57;
    /** Below, further terms do not help. */
    private static final double ENOUGH = 0x1p-62;
    /** Coefficients of higher powers matter less than their roundings do. */
    private static final int ROUNDED_ONE_BY_ONE = 3;

    /**
     * {@return the polynomial of a degree with these first coefficients} Coefficients are rounded from the lowest on,
     * and after each rounding the others are fitted again, so that they make up for it.
     */
    static RoundedPolynomial fit(RealFunction f, RealFunction weight, double low, double high, int degree,
            double... fixed) {
        double[] head = fixed;
        MinimaxPolynomial best = MinimaxPolynomial.fit(f, weight, low, high, degree, head);
        while (head.length < Math.min(fixed.length + ROUNDED_ONE_BY_ONE, degree)) {
            head = Arrays.copyOf(best.coefficients(), head.length + 1);
            best = MinimaxPolynomial.fit(f, weight, low, high, degree, head);
        }
        return new RoundedPolynomial(best.coefficients(), best.error());
    }

    /**
     * {@return fits of ascending degrees that are accurate enough, and whose last terms help}
     *
     * @param fit the polynomial of a degree
     */
    static List<RoundedPolynomial> useful(int leastDegree, int greatestDegree, IntFunction<RoundedPolynomial> fit) {
        List<RoundedPolynomial> useful = new ArrayList<>();
        double last = Double.POSITIVE_INFINITY;
        for (int degree = leastDegree; degree <= greatestDegree && last > ENOUGH; degree++) {
            RoundedPolynomial polynomial = fit.apply(degree);
            last = polynomial.error();
            if (last < USEFUL) {
                useful.add(polynomial);
            }
        }
        return useful;
    }

    /** {@return the coefficients from that of {@code x^first} on, as constants of a program} */
    List<F64> from(int first, ProgramBuilder b) {
        return Arrays.stream(coefficients).skip(first).mapToObj(b::f64).toList();
    }
}
