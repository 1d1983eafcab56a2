package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Cuts the floats of a frame with one sign of {@code u} into rows, with the fewest cells for each exponent with which
 * fits succeed.
 */
final class Rows {
    static final int EXPONENTS = 256;
    private static final int MAX_VALUE = 0x7f7f_ffff;
    private final Fitter fitter;
    private final Frame frame;
    private final boolean negative;
    /** The binary logarithm of the largest number of cells of an exponent. */
    private final int finest;
    private final Polynomial unused;

    Rows(Fitter fitter, Frame frame, boolean negative, int finest) {
        this.fitter = fitter;
        this.frame = frame;
        this.negative = negative;
        this.finest = finest;
        this.unused = Polynomial.constant(0, fitter.degree());
    }

    /**
     * {@return a row for each exponent, empty for those that would need more cells} The last one, for infinities and
     * NaN, is wide.
     */
    List<Optional<Row>> cut() {
        int low = low();
        int high = high(low);
        List<Optional<Row>> rows = new ArrayList<>(Collections.nCopies(low, wide(0, end(low))));
        int cells = 0;
        for (int e = low; e < high; e++) {
            Optional<Row> row = binade(e, Math.max(0, cells - 1));
            rows.add(row);
            cells = row.map(r -> Row.BINADE - Math.min(Row.BINADE, r.shift())).orElse(cells);
        }
        rows.addAll(Collections.nCopies(EXPONENTS - 1 - high, wide(high << Row.BINADE, MAX_VALUE)));
        rows.add(Optional.of(infinite()));
        return rows;
    }

    private static int end(int exponents) {
        return (exponents << Row.BINADE) - 1;
    }

    /** {@return the number of exponents, from 0 on, that one polynomial serves} */
    private int low() {
        return longest(n -> wide(0, end(n)).isPresent());
    }

    /** {@return the exponent from which on one polynomial serves all} */
    private int high(int low) {
        return EXPONENTS - 1
                - longest(
                        n -> EXPONENTS - 1 - n >= low && wide(EXPONENTS - 1 - n << Row.BINADE, MAX_VALUE).isPresent());
    }

    /** {@return the largest number, at most that of all exponents, up to which a test holds for every number} */
    private static int longest(IntFunction<Boolean> test) {
        int within = 0;
        int beyond = EXPONENTS;
        while (beyond - within > 1) {
            int middle = within + beyond >>> 1;
            if (test.apply(middle)) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        return within;
    }

    private Optional<Row> wide(int first, int last) {
        Optional<Cell> cell = Cell.of(frame, negative, first, last, 0);
        return cell.isEmpty() ? Optional.of(Row.wide(unused)) : cell.flatMap(fitter::fit).map(Row::wide);
    }

    /** {@return the row of an exponent with the fewest cells} A constant that starts at 0 may be shared. */
    private Optional<Row> binade(int exponent, int likely) {
        Optional<Row> best = cells(exponent, likely);
        if (best.isPresent()) {
            for (int power = likely - 1; power >= 0; power--) {
                Optional<Row> fewer = cells(exponent, power);
                if (fewer.isEmpty()) {
                    return best;
                }
                best = fewer;
            }
            return best;
        }
        for (int power = likely + 1; power <= finest && best.isEmpty(); power++) {
            best = cells(exponent, power);
        }
        return best;
    }

    private Optional<Row> cells(int exponent, int power) {
        List<Polynomial> polynomials = new ArrayList<>();
        int shift = Row.BINADE - power;
        for (int i = 0; i < 1 << power; i++) {
            int first = exponent << Row.BINADE | i << shift;
            Optional<Cell> cell = Cell.of(frame, negative, first, first + (1 << shift) - 1,
                    Float.intBitsToFloat(first));
            Optional<Polynomial> p = cell.isEmpty() ? Optional.of(unused) : cell.flatMap(fitter::fit);
            if (p.isEmpty()) {
                return Optional.empty();
            }
            polynomials.add(p.get());
        }
        return Optional.of(new Row(shift, polynomials));
    }

    /**
     * If the target is infinite or NaN at infinity, an infinite or very large t yields that; a NaN yields NaN in any
     * case.
     */
    private Row infinite() {
        float x = negative ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
        double value = frame.has(x) ? fitter.target().at(x) : Double.NaN;
        if (Double.isFinite(value)) {
            return Row.wide(Polynomial.constant(value, fitter.degree()));
        }
        double[] c = new double[fitter.degree() + 1];
        c[fitter.degree()] = Double.isNaN(value) ? value : Math.signum(value);
        return Row.wide(new Polynomial(c, fitter.degree()));
    }
}
