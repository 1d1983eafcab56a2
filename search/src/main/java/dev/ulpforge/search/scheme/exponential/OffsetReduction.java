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
 * e^(rate x) = 2^n e^(rate r)}. With the offset {@code 1/2}, n is the nearest integer, which costs one operation less.
 * Another offset avoids x where terms cancel: with {@code e^r - 1} from -1/4 to 1/2 instead of from -0.293 to 0.414,
 * rounding errors in the sum {@code (2^n - 1) + 2^n (e^r - 1)} are less than half as large.
 *
 * @param rate the rate of the exponential, not 0
 * @param offset the fraction of a period below a multiple of it, an odd multiple of half a {@link #GRAIN}; or 1/2
 * @param folded whether |x| is reduced
 */
record OffsetReduction(double rate, double offset,
        boolean folded) implements RangeReduction<ReducedExponent> {
    /** The offset of the nearest multiple. */
    static final double NEAREST = 0.5;
    private static final int OFFSET_BITS = 13;
    /** The step between offsets: n is taken from a sum with {@link #OFFSET_BITS} bits after the binary point. */
    static final double GRAIN = Math.scalb(1.0, -OFFSET_BITS);
    private static final int FRACTION_BITS = Format.BINARY32.fractionBits();
    /** How far rounded or shortened multipliers move the border between two reduced ranges, relative to their width. */
    private static final double BORDER = 0.02;
    /** Beyond this many periods, powers of two leave the range of normal floats. */
    private static final int NORMAL_PERIODS = 124;
    /** From this many periods on, results are out of the range of floats for all factors. */
    private static final int ALL_PERIODS = 199;
    private static final int SAMPLE = 1 << 15;
    private static final int FEW_PERIODS = 12;

    /**
     * {@return the reduction in which n is 0 from {@code -offset p} or below to {@code (1 - offset) p} or above} Where
     * terms cancel, at {@code n = ±1}, reduced arguments are within the ends that the offset promises, exactly to the
     * last float. With {@link #NEAREST} it reduces to the nearest multiple.
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
     * {@return the factor of x} Unless n is the nearest integer, it is slightly less than the reciprocal of the period,
     * so that one grain is enough margin for both ends of the range in which n is 0.
     */
    double multiplier() {
        return isNearest() ? 1 / period() : (1 - GRAIN) / period();
    }

    /** {@return whether n is the nearest integer} */
    boolean isNearest() {
        return offset == NEAREST;
    }

    /** {@return the number of bits after the binary point of the sum from which n is taken} */
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

    /** {@return whether the period is a float, so that its second float would be 0} */
    boolean isExact() {
        return (float) period() == period();
    }

    /** {@return the negated difference of the period and its float; empty if it is a float} */
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

    /** The magic constant: adding it rounds to a multiple of 1, or of the grain, which is then in the low bits. */
    float magic() {
        return Math.scalb(1.5f, FRACTION_BITS - offsetBits());
    }

    @Override
    public ReducedExponent of(F32 x) {
        return of(x, FloatFloat.exact(folded ? x.abs() : x));
    }

    /** {@return the reduction of any x}, limited to where powers of two have just overflowed; NaN stays */
    ReducedExponent clamped(F32 x) {
        return of(x, FloatFloat.exact(clamp(folded ? x.abs() : x)));
    }

    /** {@return x, limited to where powers of two have just overflowed; NaN stays} */
    F32 clamp(F32 x) {
        float limit = (float) (Math.abs(period()) * ALL_PERIODS);
        return x.clamped(x.program().f32(-limit), x.program().f32(limit));
    }

    /**
     * {@return a reduced argument}
     *
     * @param input    the input
     * @param argument the number that is reduced
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

    /** Anywhere, and near the ends of reduced ranges, half of them only a few periods from 0. */
    @Override
    public Sampling sampling() {
        double few = FEW_PERIODS * Math.abs(period());
        List<Float> ends = IntStream.range(-FEW_PERIODS, FEW_PERIODS)
                .mapToObj(n -> (float) Math.abs((n - offset) * period())).toList();
        return new Sampling(SAMPLE, List.of(new Place.Anywhere(), new Place.Ends(period(), -offset),
                new Place.Within(few), new Place.Borders(ends)));
    }
}
