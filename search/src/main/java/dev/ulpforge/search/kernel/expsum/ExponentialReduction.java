package dev.ulpforge.search.kernel.expsum;

import java.util.random.RandomGenerator;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.scheme.exponential.ExponentialSum;

/**
 * The range reduction {@code x = n·p + r} with {@code r/p} from {@code -offset} to {@code 1 - offset} and
 * {@code e^(rate·x) = 2^n e^(rate·r)}. With the offset {@code 1/2} {@code n} is the nearest integer, which costs an
 * operation less. Another one keeps away from {@code x} where terms cancel: with {@code e^r - 1} from -1/4 to 1/2
 * instead of from -0.293 to 0.414, roundings in the sum {@code (2^n - 1) + 2^n (e^r - 1)} are less than half as large.
 *
 * @param rate   the rate of the exponential, other than 0
 * @param offset the share of a period below a multiple of it, a multiple of {@link #GRAIN} plus half of it; or 1/2
 */
public record ExponentialReduction(double rate, double offset) {
    /** The offset of the nearest multiple. */
    static final double NEAREST = 0.5;
    private static final int FRACTION_BITS = 13;
    /** What offsets differ by: n comes out of a sum with so many bits behind the point. */
    static final double GRAIN = Math.scalb(1.0, -FRACTION_BITS);
    /** How far rounded or shortened multipliers move the border between two reduced ranges, relative to their width. */
    private static final double BORDER = 0.02;
    /** Beyond so many periods powers of two leave the range of normal floats. */
    private static final int USUAL_PERIODS = 124;
    private static final int SIGNIFICAND_BITS = 24;
    private static final double NEAR_END = 1e-3;
    private static final int FEW_PERIODS = 12;

    /**
     * {@return the reduction in which n is 0 from {@code -offset·p} or below to {@code (1 - offset)·p} or above} Where
     * terms cancel, at {@code n = ±1}, reduced arguments stay within the ends that {@code offset} promises, to the last
     * float.
     */
    static ExponentialReduction around(double rate, double offset) {
        return new ExponentialReduction(rate, (Math.ceil(offset * (1 - GRAIN) / GRAIN - 0.5) + 0.5) * GRAIN);
    }

    /** {@return the {@code p} with {@code e^(rate·p) = 2}} */
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

    /** {@return whether {@code n} is the nearest integer} */
    boolean isNearest() {
        return offset == NEAREST;
    }

    /** {@return how many bits behind the point the sum has from which {@code n} is taken} */
    int fractionBits() {
        return isNearest() ? 0 : FRACTION_BITS;
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
    boolean exactInOneTerm() {
        return (float) period() == period();
    }

    /** {@return what is left of the period beyond its float, negated} */
    float low() {
        return (float) ((float) period() - period());
    }

    /** {@return the largest |x| at which {@code a·2^n} and {@code a·2^-n} are normal for both factors of the law} */
    float reach(ExponentialSum law) {
        int exponent = Math.max(Math.abs(Math.getExponent(law.rising())),
                law.falling() == 0 ? 0 : Math.abs(Math.getExponent(law.falling())));
        return (float) (Math.abs(period()) * (USUAL_PERIODS - exponent));
    }

    /**
     * {@return the largest |x| at which the sums of {@code a·2^n}, {@code c·2^-n} and {@code d} are floats, if a, c and
     * d are powers of two} {@code 2^n + 2^-n} takes 2n + 1 bits.
     */
    float exactReach(ExponentialSum law) {
        int first = Math.getExponent(law.rising());
        int second = Math.getExponent(law.isOneSided() ? law.constant() : law.falling());
        int bits = SIGNIFICAND_BITS - Math.abs(first - second);
        double periods = law.isOneSided() ? bits : (bits - 1) / 2 + Math.min(offset, 1 - offset) - GRAIN;
        return (float) (Math.abs(period()) * Math.max(periods, 1));
    }

    /**
     * {@return inputs of the domain within {@code ±reach}: anywhere, or few periods from 0, or near an end of a reduced
     * range}
     */
    float[] inputs(Domain domain, float reach, int count, RandomGenerator random) {
        float[] inputs = new float[count];
        for (int i = 0; i < count; i++) {
            inputs[i] = input(domain, reach, random);
        }
        return inputs;
    }

    private float input(Domain domain, float reach, RandomGenerator random) {
        double few = FEW_PERIODS * Math.abs(period());
        double limit = random.nextBoolean() ? reach : Math.min(reach, few);
        double low = Math.max(domain.lower(), -limit);
        double high = Math.min(domain.upper(), limit);
        if (low > high) {
            low = Math.max(domain.lower(), -reach);
            high = Math.min(domain.upper(), reach);
        }
        double anywhere = low + (high - low) * random.nextDouble();
        double n = Math.floor(anywhere / period() + offset);
        double side = random.nextBoolean() ? 1 - NEAR_END * random.nextDouble() : NEAR_END * random.nextDouble();
        double end = (n - offset + side) * period();
        float x = (float) (random.nextBoolean() || end < low || end > high ? anywhere : end);
        return domain.contains(x) ? x : (float) (low + high) / 2;
    }
}
