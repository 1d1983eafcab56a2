package dev.ulpforge.search.scheme.exponential;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.Place;
import dev.ulpforge.search.scheme.RangeReduction;
import dev.ulpforge.search.scheme.Sampling;
import dev.ulpforge.search.scheme.value.FloatFloat;

/**
 * The range reduction {@code x = n p + r} with {@code r/p} from {@code -offset} to {@code 1 - offset} and {@code
 * e^(rate x) = 2^n e^(rate r)}. With the offset {@code 1/2} n is the nearest integer, which costs an operation less.
 * Another one keeps away from x where terms cancel: with {@code e^r - 1} from -1/4 to 1/2 instead of from -0.293 to
 * 0.414, roundings in the sum {@code (2^n - 1) + 2^n (e^r - 1)} are less than half as large.
 *
 * @param rate   the rate of the exponential, other than 0
 * @param offset the share of a period below a multiple of it, a multiple of {@link #GRAIN} plus half of it; or 1/2
 * @param folded whether |x| is reduced
 */
record OffsetReduction(double rate, double offset,
        boolean folded) implements RangeReduction<ReducedExponent> {
    /** The offset of the nearest multiple. */
    static final double NEAREST = 0.5;
    private static final int OFFSET_BITS = 13;
    /** What offsets differ by: n comes out of a sum with so many bits behind the point. */
    static final double GRAIN = Math.scalb(1.0, -OFFSET_BITS);
    private static final int FRACTION_BITS = Format.BINARY32.fractionBits();
    /** How far rounded or shortened multipliers move the border between two reduced ranges, relative to their width. */
    private static final double BORDER = 0.02;
    /** Beyond so many periods powers of two leave the range of normal floats. */
    private static final int NORMAL_PERIODS = 124;
    /** From so many periods on results have left the range of floats, whatever the factors. */
    private static final int ALL_PERIODS = 199;
    private static final int SAMPLE = 1 << 15;
    private static final int FEW_PERIODS = 12;

    /**
     * {@return the reduction in which n is 0 from {@code -offset p} or below to {@code (1 - offset) p} or above} Where
     * terms cancel, at {@code n = ±1}, reduced arguments stay within the ends that the offset promises, to the last
     * float. With {@link #NEAREST} it is that to the nearest multiple.
     */
    static OffsetReduction around(double rate, double offset, boolean folded) {
        return new OffsetReduction(rate, offset == NEAREST
                ? NEAREST
                : (Math.ceil(offset * (1 - GRAIN) / GRAIN - 0.5) + 0.5) * GRAIN, folded);
    }

    /** {@return the p with {@code e^(rate p) = 2}} */
    double period() {
        return Math.log(2) / rate;
    }

    /**
     * {@return what x is multiplied by} Unless n is the nearest integer, it is a little less than the period's
     * reciprocal, so that a grain is room enough for both ends of the range in which n is 0.
     */
    double multiplier() {
        return isNearest() ? 1 / period() : (1 - GRAIN) / period();
    }

    /** {@return whether n is the nearest integer} */
    boolean isNearest() {
        return offset == NEAREST;
    }

    /** {@return the number of bits behind the point of the sum from which n is taken} */
    int offsetBits() {
        return isNearest() ? 0 : OFFSET_BITS;
    }

    /** {@return the smallest reduced argument} */
    double lower() {
        return Math.min(-offset * period(), (1 - offset) * period()) - Math.abs(period()) * BORDER;
    }

    /** {@return the largest reduced argument} */
    double upper() {
        return Math.max(-offset * period(), (1 - offset) * period()) + Math.abs(period()) * BORDER;
    }

    /** {@return whether one float holds the period, so that a second would be 0} */
    boolean isExact() {
        return (float) period() == period();
    }

    /** {@return what the period exceeds its float by, negated; empty if it is a float} */
    Optional<F32> low(F32 x) {
        return isExact() ? Optional.empty() : Optional.of(x.program().f32((float) ((float) period() - period())));
    }

    /** {@return the largest |x| at which {@code a 2^n} and {@code c 2^-n} are normal for both factors of a sum} */
    float reach(ExponentialSum sum) {
        int exponent = Math.max(Math.abs(Math.getExponent(sum.rising())),
                sum.falling() == 0 ? 0 : Math.abs(Math.getExponent(sum.falling())));
        return (float) (Math.abs(period()) * (NORMAL_PERIODS - exponent));
    }

    /**
     * {@return the largest |x| at which the sums of {@code a 2^n}, {@code c 2^-n} and {@code d} are floats, if a, c and
     * d are powers of two} {@code 2^n + 2^-n} takes 2n + 1 bits.
     */
    float exactReach(ExponentialSum sum) {
        int first = Math.getExponent(sum.rising());
        int second = Math.getExponent(sum.isOneSided() ? sum.constant() : sum.falling());
        int bits = FRACTION_BITS + 1 - Math.abs(first - second);
        double periods = sum.isOneSided() ? bits : (bits - 1) / 2 + Math.min(offset, 1 - offset) - GRAIN;
        return (float) (Math.abs(period()) * Math.max(periods, 1));
    }

    /** Adding it rounds to a multiple of 1, or of the grain, found in the low bits. */
    float magic() {
        return Math.scalb(1.5f, FRACTION_BITS - offsetBits());
    }

    @Override
    public ReducedExponent of(F32 x) {
        return of(x, FloatFloat.exact(folded ? x.abs() : x));
    }

    /** {@return what any x is reduced to}: where powers of two have overflowed, it is taken back there; NaN stays */
    ReducedExponent clamped(F32 x) {
        return of(x, FloatFloat.exact(clamp(folded ? x.abs() : x)));
    }

    /** {@return x, taken back to where powers of two have overflowed already; NaN stays} */
    F32 clamp(F32 x) {
        float limit = (float) (Math.abs(period()) * ALL_PERIODS);
        return x.clamped(x.program().f32(-limit), x.program().f32(limit));
    }

    /**
     * {@return a reduced argument}
     *
     * @param input    the input
     * @param argument what is reduced
     */
    ReducedExponent of(F32 input, FloatFloat argument) {
        F32 x = argument.high();
        ProgramBuilder b = x.program();
        float rounding = isNearest() ? magic() : magic() + (float) (offset - GRAIN / 2);
        F32 sum = x.fma(b.f32((float) multiplier()), b.f32(rounding));
        I32 bits = isNearest() ? sum.bits() : sum.bits().and(b.i32(-1 << OFFSET_BITS));
        F32 multiple = (isNearest() ? sum : bits.asFloat()).minus(b.f32(magic()));
        F32 exact = multiple.fma(b.f32((float) -period()), x);
        Optional<F32> small = argument.low()
                .map(more -> low(x).map(part -> multiple.fma(part, more)).orElse(more));
        F32 r = small.map(exact::plus).orElseGet(() -> low(x).map(part -> multiple.fma(part, exact)).orElse(exact));
        return new ReducedExponent(this, input, bits, multiple, exact, small, r);
    }

    /** Anywhere, and near ends of reduced ranges: half of them few periods from 0. */
    @Override
    public Sampling sampling() {
        double few = FEW_PERIODS * Math.abs(period());
        List<Float> ends = IntStream.range(-FEW_PERIODS, FEW_PERIODS)
                .mapToObj(n -> (float) Math.abs((n - offset) * period())).toList();
        return new Sampling(SAMPLE, List.of(new Place.Anywhere(), new Place.Ends(period(), -offset),
                new Place.Within(few), new Place.Borders(ends)));
    }
}
