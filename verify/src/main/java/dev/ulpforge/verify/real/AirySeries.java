package dev.ulpforge.verify.real;

import java.util.ArrayList;
import java.util.List;

/**
 * The sums over {@code u_k / zeta^k} and {@code v_k / zeta^k} of the asymptotic expansions of Ai, {@code zeta = 2/3
 * x^(3/2)}: {@code u_k = u_(k-1) (6k-5)(6k-3)(6k-1) / ((2k-1) 216 k)}, {@code v_k = -u_k (6k+1) / (6k-1)} (DLMF 9.7.2).
 *
 * @param zeta the argument
 * @param u the terms {@code u_k / zeta^k} until they are negligible; the last one is omitted from the sums and bounds
 *     their error
 * @param v the terms {@code v_k / zeta^k}
 * @param bits the precision
 */
record AirySeries(Ball zeta, List<Ball> u, List<Ball> v, int bits) {

    static AirySeries of(Ball x, int bits) {
        int wide = bits + 2 * (int) Math.max(0, x.topExponent());
        Ball zeta = x.sqrt(wide).multiply(x, wide).scale(1).divide(3, wide);
        List<Ball> u = new ArrayList<>(List.of(Ball.ONE));
        List<Ball> v = new ArrayList<>(List.of(Ball.ONE));
        for (long k = 1; k < bits && (k < 4 || u.getLast().topExponent() > -bits || u.size() % 2 == 1); k++) {
            Ball next = u.getLast().multiply((6 * k - 5) * (6 * k - 3) * (6 * k - 1), bits)
                    .divide(zeta.multiply((2 * k - 1) * 216 * k, bits), bits);
            u.add(next);
            v.add(next.multiply(6 * k + 1, bits).divide(1 - 6 * k, bits));
        }
        return new AirySeries(zeta, List.copyOf(u), List.copyOf(v), bits);
    }

    Ball u(int start, int step, int sign) {
        return sum(u, start, step, sign);
    }

    Ball v(int start, int step, int sign) {
        return sum(v, start, step, sign);
    }

    /**
     * {@return the sum of terms start, start + step, ... with signs 1, sign, ..., with an error of at most the first
     * omitted term}
     */
    private Ball sum(List<Ball> terms, int start, int step, int sign) {
        Ball sum = Ball.ZERO;
        int s = 1;
        int k = start;
        for (; k + step < terms.size(); k += step) {
            sum = sum.add(s > 0 ? terms.get(k) : terms.get(k).negate(), bits);
            s *= sign;
        }
        return sum.widen(terms.get(k), bits);
    }
}
