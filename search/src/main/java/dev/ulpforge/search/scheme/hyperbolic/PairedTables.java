package dev.ulpforge.search.scheme.hyperbolic;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Sampling;
import dev.ulpforge.search.scheme.value.NearestMultiple;

/**
 * The reduction {@code rate |x| = c + t}, {@code c = n ln(2)/N + shift}, n the nearest integer, with {@code factor e^c}
 * and {@code factor e^-c} from two tables of N entries.
 *
 * @param factor what the exponentials are multiplied by
 * @param rate   a positive rate
 * @param bits   the binary logarithm of N
 * @param shifts far below ln(2)/N, or 0: one for all entries, or one for each
 */
record PairedTables(double factor, double rate, int bits,
        List<Float> shifts) implements RangeReduction<PairedTables.Reduced> {
    private static final int SAMPLE = 1 << 14;
    private static final int FRACTION_BITS = Format.BINARY32.fractionBits();
    /** The ends of so many reduced ranges are sampled with more care: results beyond are as good as one exponential. */
    private static final int BORDERS = 64;

    PairedTables {
        shifts = List.copyOf(shifts);
    }

    /**
     * A reduced argument.
     *
     * @param x     the input
     * @param scale n, shifted to where the exponent of a float is, its last bits to where a fraction is
     * @param entry the entry of the first table, less what {@code scale} adds to it
     * @param down  {@code factor e^-c}
     * @param exact {@code |x|} less n times a float, without a rounding
     * @param tail  {@code t/rate - exact}, small
     * @param t     the small argument
     */
    record Reduced(F32 x, I32 scale, I32 entry, F32 down, F32 exact, F32 tail, F32 t) {

        /** {@return {@code factor e^c 2^-less}} */
        F32 up(int less) {
            I32 lower = less == 0 ? scale : scale.minus(x.program().i32(less << FRACTION_BITS));
            return lower.plus(entry).asFloat();
        }
    }

    /** {@return tables without a shift} */
    static PairedTables of(double factor, double rate, int bits) {
        return new PairedTables(factor, rate, bits, List.of(0f));
    }

    /** {@return the same with other shifts} */
    PairedTables with(List<Float> others) {
        return new PairedTables(factor, rate, bits, others);
    }

    /** {@return N} */
    int size() {
        return 1 << bits;
    }

    /** {@return ln(2)/N} */
    double angle() {
        return Math.log(2) / size();
    }

    /** {@return the x at which {@code e^(rate x)} is a power of two} */
    float period(int exponent) {
        return (float) (exponent * Math.log(2) / rate);
    }

    private double step() {
        return angle() / rate;
    }

    /** {@return the largest |t|: a little more than half a step, as the reciprocal of a step is rounded} */
    double width() {
        return angle() / 2 * 1.0005 + shifts.stream().mapToDouble(Math::abs).max().orElseThrow();
    }

    /** {@return an entry of the first table, or of the second one if the sign is -1} */
    double entry(int sign, int k) {
        return factor * Math.exp(sign * (k * angle() + shifts.get(k % shifts.size())));
    }

    /** {@return the bits of a table's entries, less what the shifted k adds to them} */
    private List<Integer> table(int sign) {
        return IntStream.range(0, size()).map(k -> Float.floatToRawIntBits((float) entry(sign, k))
                - sign * (k << FRACTION_BITS - bits)).boxed().toList();
    }

    @Override
    public Reduced of(F32 x) {
        ProgramBuilder b = x.program();
        float high = (float) -step();
        NearestMultiple near = NearestMultiple.of(x.abs(), (float) (1 / step()), List.of(b.f32(high)));
        F32 exact = near.r();
        F32 tail = tail(near, b.f32((float) (-step() - high)));
        F32 r = exact.plus(tail);
        I32 scale = near.index().shiftedLeft(FRACTION_BITS - bits);
        return new Reduced(x, scale, near.index().lookup(table(1)),
                near.index().lookup(table(-1)).minus(scale).asFloat(), exact, tail,
                rate == 1 ? r : r.times(b.f32((float) rate)));
    }

    private F32 tail(NearestMultiple near, F32 low) {
        List<Float> more = shifts.stream().map(shift -> (float) (-shift / rate)).toList();
        return more.size() > 1
                ? near.n().fma(low, near.index().table(more))
                : more.getFirst() == 0 ? near.n().times(low) : near.n().fma(low, low.program().f32(more.getFirst()));
    }

    @Override
    public Sampling sampling() {
        List<Float> ends = IntStream.range(0, BORDERS).mapToObj(n -> (float) ((n + 0.5) * step())).toList();
        return new Sampling(SAMPLE,
                List.of(new Place.Anywhere(), new Place.Binades(-6, 4), new Place.Borders(ends)));
    }
}
