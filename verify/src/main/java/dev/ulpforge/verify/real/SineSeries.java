package dev.ulpforge.verify.real;

import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sine and cosine of a small angle in units of {@code 2^-w}, both within {@code error} units.
 *
 * <p>The angle t is split into j/32, whose sine and cosine come from a table, and a remainder d of at most 1/64, for
 * which the Taylor series is summed. Errors in units: d is as accurate as t (error E); d² is within E + 1 (as 2 |d| E <
 * E / 32); each term is within E + 2, since a term is the preceding one times d² divided by an integer above 1; the
 * tail after a term of at most one unit is below one unit. So with N terms the series in d are within N (E + 2) + E + 1
 * =: F. The addition theorem with table values within T multiplies by numbers of at most 1: both results are within 2 F
 * + 2 T + 2.
 */
record SineSeries(BigInteger sine, BigInteger cosine, long error) {
    private static final int STEP = 5;
    private static final int TABLE_BITS = 192;
    private static final ConcurrentHashMap<Integer, SineSeries[]> TABLES = new ConcurrentHashMap<>();

    static SineSeries of(BigInteger t, int w, int error) {
        int j = t.shiftRight(w - STEP - 1).add(BigInteger.ONE).shiftRight(1).intValue();
        if (j == 0) {
            return taylor(t, w, error);
        }
        SineSeries at = table(w)[Math.abs(j)];
        int excess = width(w) - w;
        SineSeries rest = taylor(t.subtract(BigInteger.valueOf(j).shiftLeft(w - STEP)), w, error);
        BigInteger sj = j < 0 ? at.sine.negate().shiftRight(excess) : at.sine.shiftRight(excess);
        BigInteger cj = at.cosine.shiftRight(excess);
        BigInteger s = sj.multiply(rest.cosine).add(cj.multiply(rest.sine)).shiftRight(w);
        BigInteger c = cj.multiply(rest.cosine).subtract(sj.multiply(rest.sine)).shiftRight(w);
        return new SineSeries(s, c, 2 * rest.error + 2 * (1 + at.error) + 2);
    }

    private static int width(int w) {
        return (w + TABLE_BITS - 1) / TABLE_BITS * TABLE_BITS;
    }

    /** {@return the table for widths up to the next multiple of 192: entry j holds sine and cosine of j/32} */
    private static SineSeries[] table(int w) {
        int wide = width(w);
        SineSeries[] known = TABLES.get(wide);
        if (known == null) {
            known = new SineSeries[32];
            for (int j = 0; j < known.length; j++) {
                SineSeries s = taylor(BigInteger.valueOf(j).shiftLeft(wide + 16 - STEP), wide + 16, 0);
                known[j] = new SineSeries(s.sine.shiftRight(16), s.cosine.shiftRight(16), 2);
            }
            TABLES.put(wide, known);
        }
        return known;
    }

    private static SineSeries taylor(BigInteger d, int w, long error) {
        BigInteger square = d.multiply(d).shiftRight(w);
        BigInteger sine = d;
        BigInteger cosine = BigInteger.ONE.shiftLeft(w);
        BigInteger odd = d;
        BigInteger even = cosine;
        int n = 1;
        for (; even.bitLength() > 0 || odd.bitLength() > 0; n++) {
            even = FixedPoint.divide(even.multiply(square).shiftRight(w).negate(), (2 * n - 1) * 2 * n);
            odd = FixedPoint.divide(odd.multiply(square).shiftRight(w).negate(), 2 * n * (2 * n + 1));
            cosine = cosine.add(even);
            sine = sine.add(odd);
        }
        return new SineSeries(sine, cosine, n * (error + 2) + error + 1);
    }
}
