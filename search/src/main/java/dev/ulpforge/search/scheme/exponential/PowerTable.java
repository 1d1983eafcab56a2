package dev.ulpforge.search.scheme.exponential;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Region;
import dev.ulpforge.search.scheme.Sampling;
import dev.ulpforge.search.scheme.value.NearestMultiple;

/**
 * The reduction {@code x = n p/N + r}, {@code N = 2^bits}, n the nearest integer: {@code factor e^(rate x) = s e^(rate
 * (r - shift))} with {@code s = 2^(n div N) T[n mod N]} and the table {@code T[k] = factor e^(rate (k p/N + shift))}.
 * The shift is arbitrary, and chosen such that the entries are close to floats (as in Gal's accurate tables, ACM TOMS
 * 17(1), 1991, but with one shift for all of them).
 *
 * @param factor the factor, not 0
 * @param period the p with {@code e^(rate p) = 2}, of either sign
 * @param bits   the binary logarithm of the table's size; 0 for no table
 * @param shift  the shift, far below {@code p/N}
 */
record PowerTable(double factor, double period, int bits, double shift) implements RangeReduction<PowerTable.Reduced> {
    private static final int SAMPLE = 1 << 14;
    private static final int FRACTION_BITS = Format.BINARY32.fractionBits();
    private static final int LEAST_EXPONENT = Format.BINARY32.minExponent();
    /** How far the rounded multiplier moves the border between two reduced ranges, relative to their width. */
    private static final double BORDER = 1.0005;
    private static final int SHIFTS = 1 << 18;
    private static final double LARGEST_SHIFT = 0x1p-4;
    /** This many periods beyond those of the factor lead from 1 to infinity or to 0. */
    private static final int ALL_PERIODS = 160;

    /**
     * A reduced argument.
     *
     * @param s the exponential of a multiple
     * @param r the small argument
     */
    record Reduced(F32 s, F32 r) {}

    /** {@return the table with that shift from a grid which makes it most accurate} */
    static PowerTable of(double factor, double period, int bits) {
        PowerTable plain = new PowerTable(factor, period, bits, 0);
        double limit = Math.abs(plain.step()) * LARGEST_SHIFT;
        return bits == 0
                ? plain
                : IntStream.range(0, SHIFTS).map(i -> (i & 1) == 0 ? i / 2 : -(i + 1) / 2)
                        .mapToObj(i -> new PowerTable(factor, period, bits, limit * i / (SHIFTS / 2)))
                        .min(Comparator.comparingDouble(PowerTable::error)).orElseThrow();
    }

    private int size() {
        return 1 << bits;
    }

    private double step() {
        return period / size();
    }

    /** {@return the largest |r|} */
    double halfWidth() {
        return Math.abs(step()) / 2 * BORDER;
    }

    private double entry(int k) {
        return factor * Math.pow(2, (double) k / size() + shift / period);
    }

    /** {@return the largest rounding error of an entry, in ULP of the results that it is a factor of} */
    double error() {
        double worst = 0;
        for (int k = 0; k < size(); k++) {
            double entry = entry(k);
            worst = Math.max(worst, Math.abs((float) entry - entry) / Math.ulp((float) entry));
        }
        return worst;
    }

    /** {@return the inputs whose results and intermediate powers of two are normal} */
    Region fast() {
        int periods = -LEAST_EXPONENT - Math.abs(Math.getExponent(factor));
        return Region.upTo(Math.nextDown((float) (Math.abs(period) * periods - halfWidth())));
    }

    @Override
    public Reduced of(F32 x) {
        NearestMultiple near = near(x);
        return new Reduced(power(near.index(), near.index()), near.r());
    }

    private NearestMultiple near(F32 x) {
        float high = (float) -step();
        return NearestMultiple.of(x, (float) (1 / step()),
                Stream.of(high, (float) (-step() - high)).filter(term -> term != 0).map(x.program()::f32).toList());
    }

    /**
     * {@return {@code 2^(shifted div N) T[n mod N]}} The bits of an entry are reduced by what the shifted n adds to
     * them.
     */
    private F32 power(I32 shifted, I32 n) {
        List<Integer> entries = IntStream.range(0, size())
                .mapToObj(k -> Float.floatToRawIntBits((float) entry(k)) - (k << FRACTION_BITS - bits)).toList();
        I32 entry = bits == 0 ? n.program().i32(entries.getFirst()) : n.lookup(entries);
        return shifted.shiftedLeft(FRACTION_BITS - bits).plus(entry).asFloat();
    }

    /**
     * {@return the result at any input}: clamped so that n stays small, and scaled so that it may leave the normal
     * range
     *
     * @param result the reconstruction
     */
    F32 anywhere(F32 x, Function<Reduced, F32> result) {
        ProgramBuilder b = x.program();
        float limit = (float) (Math.abs(period) * (ALL_PERIODS + Math.abs(Math.getExponent(factor))));
        NearestMultiple near = near(x.clamped(b.f32(-limit), b.f32(limit)));
        I32 n = near.integer();
        F32 y = result.apply(new Reduced(power(n.and(b.i32(size() - 1)), n), near.r()));
        return new Scaling(factor).of(y, n.shiftedRight(bits)).unlessNaN(x);
    }

    /** Half of them anywhere, half near the ends of reduced ranges, where the errors of cores are largest. */
    @Override
    public Sampling sampling() {
        return new Sampling(SAMPLE, List.of(new Place.Anywhere(), new Place.Ends(step(), 0.5)));
    }
}
