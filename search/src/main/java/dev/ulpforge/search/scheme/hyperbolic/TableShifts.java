package dev.ulpforge.search.scheme.hyperbolic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shifts that make the entries of tables accurate (as in Gal's accurate tables, ACM TOMS 17(1), 1991).
 *
 * @param plain the tables without shifts
 */
record TableShifts(PairedTables plain) {
    private static final int TRIES = 1 << 14;
    /** The weight of errors in the second table, whose entries are added to others that are mostly larger. */
    private static final double LESS = 0.25;

    /**
     * {@return tables with the shift, out of many, that makes their entries most accurate} It is positive: so what is
     * added to the first exponential is below factor, and a power of two may round twice as finely there.
     */
    PairedTables common() {
        return IntStream.range(1, TRIES)
                .mapToObj(i -> plain.with(List.of((float) (plain.width() * i / (4 * TRIES)))))
                .min(Comparator.comparingDouble(TableShifts::error)).orElseThrow();
    }

    private static double error(PairedTables tables) {
        return IntStream.range(0, tables.size())
                .mapToDouble(k -> Math.max(error(tables.entry(1, k)), LESS * error(tables.entry(-1, k)))).max()
                .orElseThrow();
    }

    /** {@return the error of rounding to float, in ULP} */
    private static double error(double value) {
        return Math.abs((float) value - value) / Math.ulp((float) value);
    }

    /**
     * {@return tables with a shift for each entry, that of the first 0} The entries of the first table are floats,
     * chosen such that those of the second, and their sums, are very close to floats; so differences and sums have
     * almost no error at small n, where results are smaller than entries.
     */
    PairedTables paired() {
        return plain.with(IntStream.range(0, plain.size()).mapToObj(k -> k == 0 ? 0f : shift(k)).toList());
    }

    private float shift(int k) {
        double square = plain.factor() * plain.factor();
        float middle = (float) plain.entry(1, k);
        return IntStream.range(-TRIES, TRIES).mapToObj(i -> (double) (middle + i * Math.ulp(middle)))
                .min(Comparator.comparingDouble(up -> Math.max(error(square / up), error(up + (float) (square / up)))))
                .map(up -> (float) (Math.log(up / plain.factor()) - k * plain.angle())).orElseThrow();
    }
}
