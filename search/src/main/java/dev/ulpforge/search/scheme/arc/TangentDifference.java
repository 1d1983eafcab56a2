package dev.ulpforge.search.scheme.arc;

import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Sampling;

/**
 * The difference formula {@code atan|x| = atan(c) + atan((|x| - c)/(1 + c|x|))} with c from a table. The segment is
 * determined by the highest bits of |x|, clamped by an integer minimum and maximum.
 *
 * @param breakpoints the values c
 * @param clamped whether |x| is limited to {@link #LARGEST}, NaN included, so that no operation overflows
 */
record TangentDifference(Breakpoints breakpoints,
        boolean clamped) implements RangeReduction<TangentDifference.Reduced> {
    /** So large that arc tangents are practically constant, yet products with all breakpoints are finite. */
    static final float LARGEST = 0x1p100f;
    private static final int SAMPLE = 1 << 13;
    private static final int SIGNIFICAND_BITS = Format.BINARY32.fractionBits();
    /** Eighths of the binades from 2^-8 to 2^8. */
    private static final List<Float> BORDERS = IntStream.rangeClosed(-64, 64)
            .mapToObj(i -> Math.scalb(1 + (i & 7) / 8f, i >> 3)).toList();

    /**
     * A reduced argument.
     *
     * @param x     the input
     * @param index an int congruent to the number of the segment, plus {@link #first}, modulo the number of segments
     * @param r     {@code (|x| - c)/(1 + c|x|)}, exact in the first segment
     */
    record Reduced(F32 x, I32 index, F32 r) {}

    private int shift() {
        return SIGNIFICAND_BITS - breakpoints.bits();
    }

    private int first() {
        return Float.floatToRawIntBits(Math.scalb(1f, breakpoints.least())) >> shift();
    }

    /** {@return entries by segment as a table for {@link Reduced#index}} */
    List<Float> table(List<Float> entries) {
        int size = entries.size();
        return IntStream.range(0, size).mapToObj(i -> entries.get(Math.floorMod(i - first(), size))).toList();
    }

    @Override
    public Reduced of(F32 x) {
        ProgramBuilder b = x.program();
        F32 size = clamped ? x.abs().lesserMagnitude(b.f32(LARGEST)) : x.abs();
        int last = first() + breakpoints.tangents().size() - 1;
        I32 index = size.bits().max(b.i32(first() << shift())).min(b.i32(last << shift())).shiftedRight(shift());
        F32 c = index.table(table(breakpoints.tangents()));
        return new Reduced(x, index, size.minus(c).dividedBy(c.fma(size, b.f32(1))));
    }

    /** The borders of all subdivisions, so that all variants share one sample. */
    @Override
    public Sampling sampling() {
        return new Sampling(SAMPLE, List.of(new Place.Binades(-8, 8), new Place.Binades(-140, 100),
                new Place.Borders(BORDERS), new Place.Borders(BORDERS)));
    }
}
