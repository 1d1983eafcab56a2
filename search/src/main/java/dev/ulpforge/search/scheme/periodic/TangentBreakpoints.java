package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.number.RealExpression;

/**
 * Breakpoints of a period of the tangent: 0, and numbers near {@code kπ/n} whose tangents are very close to floats (as
 * in Gal's accurate tables, ACM TOMS 17(1), 1991).
 *
 * @param grid   the points {@code kπ/n}
 * @param shifts how much nearer to 0 each breakpoint is
 */
record TangentBreakpoints(PeriodGrid grid, List<Float> shifts) {
    /**
     * The tangent in place of that of the pole: it shifts the breakpoint by 2^-64, far less than any reduced argument.
     */
    private static final float POLE = 0x1p64f;
    private static final BigDecimal PI = RealExpression.of("pi").at(0.0, 75);
    private static final int TRIES = 1 << 11;
    /**
     * The fraction of a step by which the breakpoints next to the zero and the pole are moved towards them. Their
     * segments, such as [h, 3h], are then divided such that the errors of r relative to the results are equally large
     * at both ends.
     */
    private static final double NEARER = 0.25;

    TangentBreakpoints {
        shifts = List.copyOf(shifts);
    }

    /** {@return n breakpoints, a power of two} */
    static TangentBreakpoints of(int n) {
        PeriodGrid grid = PeriodGrid.of(PI, n, 0);
        return new TangentBreakpoints(grid, IntStream.range(0, n).mapToObj(k -> shift(grid, k)).toList());
    }

    private static float shift(PeriodGrid grid, int k) {
        int n = grid.count();
        if (k == 0 || 2 * k == n) {
            return 0;
        }
        if (2 * k > n) {
            return -shift(grid, n - k);
        }
        float ulp = Math.ulp(grid.nearest());
        float first = (float) Math.rint(NEARER * grid.nearest() / ulp) * ulp * (k == 1 ? 1 : 2 * k == n - 2 ? -1 : 0);
        float best = first;
        for (int i = -TRIES; i <= TRIES; i++) {
            if (error(n, k, first + i * ulp) < error(n, k, best)) {
                best = first + i * ulp;
            }
        }
        return best;
    }

    private static double tangent(int n, int k, float shift) {
        return Math.tan(Math.PI * k / n - shift);
    }

    private static double error(int n, int k, float shift) {
        double tangent = tangent(n, k, shift);
        return Math.abs((float) tangent / tangent - 1);
    }

    /** {@return the tangents} */
    List<Float> tangents() {
        int n = grid.count();
        return IntStream.range(0, n).mapToObj(k -> 2 * k == n ? POLE : (float) tangent(n, k, shifts.get(k)))
                .toList();
    }

    /** {@return the reduction to these breakpoints} */
    PeriodReduction reduction() {
        return new PeriodReduction(new CodyWaite(grid, true), true, shifts);
    }

    /** {@return the largest remainder} */
    double width() {
        return grid.halfWidth() + shifts.get(1);
    }
}
