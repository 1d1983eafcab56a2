package dev.ulpforge.search.scheme.hyperbolic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Sampling;
import dev.ulpforge.search.scheme.value.NearestMultiple;

/**
 * The reduction {@code rate |x| = n ln(2)/N + shift + t}, n the nearest integer, with {@code factor e^(n ln(2)/N +
 * shift)} and {@code factor e^-(n ln(2)/N + shift)} from two tables of N entries.
 *
 * @param factor what the exponentials are multiplied by
 * @param rate   a positive rate
 * @param bits   the binary logarithm of N
 * @param shift  far below ln(2)/N, or 0
 */
record PairedTables(double factor, double rate, int bits, float shift) implements RangeReduction<PairedTables.Reduced> {
    private static final int SAMPLE = 1 << 14;
    private static final int FRACTION_BITS = Format.BINARY32.fractionBits();
    private static final int SHIFTS = 1 << 14;
    /** The second table's entries are added to others that are mostly larger. */
    private static final double LESS = 0.25;
    /** The ends of so many reduced ranges are sampled with more care: results beyond are as good as one exponential. */
    private static final int BORDERS = 64;

    /**
     * A reduced argument.
     *
     * @param x     the input
     * @param scale n, shifted to where the exponent of a float is, its last bits to where a fraction is
     * @param entry the entry of the first table, less what {@code scale} adds to it
     * @param down  {@code factor e^-(n ln(2)/N + shift)}
     * @param t     the small argument
     */
    record Reduced(F32 x, I32 scale, I32 entry, F32 down, F32 t) {

        /** {@return {@code factor e^(n ln(2)/N + shift) 2^-less}} */
        F32 up(int less) {
            I32 lower = less == 0 ? scale : scale.minus(x.program().i32(less << FRACTION_BITS));
            return lower.plus(entry).asFloat();
        }
    }

    /**
     * {@return tables with the shift, out of many, that makes their entries most accurate} (as Gal, ACM TOMS 17(1),
     * 1991) It is positive: so what is added to the first exponential is below factor, and a power of two may round
     * twice as finely there.
     */
    PairedTables shifted() {
        return IntStream.range(1, SHIFTS)
                .mapToObj(i -> new PairedTables(factor, rate, bits, (float) (width() * i / (4 * SHIFTS))))
                .min(Comparator.comparingDouble(PairedTables::tableError)).orElseThrow();
    }

    private double tableError() {
        return IntStream.range(0, 1 << bits).mapToDouble(k -> Math.max(error(entry(1, k)), LESS * error(entry(-1, k))))
                .max()
                .orElseThrow();
    }

    /** {@return the rounding error as a float, in ULP} */
    private static double error(double value) {
        return Math.abs((float) value - value) / Math.ulp((float) value);
    }

    /** {@return the x at which {@code e^(rate x)} is a power of two} */
    float period(int exponent) {
        return (float) (exponent * Math.log(2) / rate);
    }

    private double step() {
        return Math.log(2) / (rate * (1 << bits));
    }

    /** {@return the largest |t|}: a little more than half a step, as the reciprocal of a step is rounded */
    double width() {
        return Math.log(2) / (2 << bits) * 1.0005 + Math.abs(shift);
    }

    private double entry(int sign, int k) {
        return factor * Math.exp(sign * (Math.log(2) * Math.scalb((double) k, -bits) + shift));
    }

    /** {@return the bits of a table's entries, less what the shifted k adds to them} */
    private List<Integer> table(int sign) {
        return IntStream.range(0, 1 << bits).map(k -> Float.floatToRawIntBits((float) entry(sign, k))
                - sign * (k << FRACTION_BITS - bits)).boxed().toList();
    }

    @Override
    public Reduced of(F32 x) {
        float high = (float) -step();
        NearestMultiple near = NearestMultiple.of(x.abs(), (float) (1 / step()),
                List.of(x.program().f32(high), x.program().f32((float) (-step() - high))));
        I32 scale = near.index().shiftedLeft(FRACTION_BITS - bits);
        F32 t = rate == 1 ? near.r() : near.r().times(x.program().f32((float) rate));
        return new Reduced(x, scale, near.index().lookup(table(1)),
                near.index().lookup(table(-1)).minus(scale).asFloat(),
                shift == 0 ? t : t.minus(x.program().f32(shift)));
    }

    @Override
    public Sampling sampling() {
        List<Float> ends = IntStream.range(0, BORDERS).mapToObj(n -> (float) ((n + 0.5) * step())).toList();
        return new Sampling(SAMPLE,
                List.of(new Place.Anywhere(), new Place.Binades(-6, 4), new Place.Borders(ends)));
    }
}
