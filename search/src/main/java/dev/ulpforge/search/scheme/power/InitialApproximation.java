package dev.ulpforge.search.scheme.power;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * A rough {@code z = x^(-1/k)} with few bits: the bits of a float approximate the logarithm of its value, so those of z
 * are a constant minus a k-th of those of x.
 *
 * @param k     the degree of the root
 * @param zeros the number of trailing zero bits, at least 10
 * @param bits  the constant, a multiple of {@code 2^zeros}
 */
record InitialApproximation(int k, int zeros, int bits) {
    /** The magic constant: adding it leaves an integer in the low bits; the others are shifted out. */
    private static final float MAGIC = 0x1.8p23f;
    private static final int ONE = Float.floatToRawIntBits(1f);
    private static final int SAMPLE = 1 << 12;
    /** The least constant tried, relative to the one that is exact at powers of 2. */
    private static final int LOWEST = -(1 << 20);

    /** {@return the approximation whose {@code x z^k - 1} is smallest} */
    static InitialApproximation best(int k, int zeros) {
        int lowest = LOWEST >> zeros;
        int highest = 0;
        while (highest - lowest > 1) {
            int middle = (lowest + highest) / 2;
            double[] range = at(k, zeros, middle).range();
            if (range[1] > -range[0]) {
                highest = middle;
            } else {
                lowest = middle;
            }
        }
        return at(k, zeros, highest);
    }

    private static InitialApproximation at(int k, int zeros, int offset) {
        int exact = ONE + ONE / k;
        return new InitialApproximation(k, zeros, (exact >> zeros) + offset << zeros);
    }

    /** {@return the approximation for a positive normal x} */
    float at(float x) {
        int n = Float.floatToRawIntBits(x);
        if (isShift()) {
            return Float.intBitsToFloat(bits - (n >> zeros + shift() << zeros));
        }
        return Float.intBitsToFloat(Float.floatToRawIntBits(Math.fma((float) n, factor(), summand())) << zeros);
    }

    /** {@return the least and the greatest {@code x z^k - 1}, nearly} */
    double[] range() {
        double[] range = { 0, 0 };
        for (int i = 0; i < k * SAMPLE; i++) {
            float x = Math.scalb(1 + (i % SAMPLE) * (1f / SAMPLE), i / SAMPLE);
            double h = x * Math.pow(at(x), k) - 1;
            range[0] = Math.min(range[0], h);
            range[1] = Math.max(range[1], h);
        }
        return range;
    }

    private boolean isShift() {
        return Integer.bitCount(k) == 1;
    }

    private int shift() {
        return Integer.numberOfTrailingZeros(k);
    }

    private float factor() {
        return (float) (-1.0 / k / (1 << zeros));
    }

    private float summand() {
        return MAGIC + (bits >> zeros);
    }

    /** {@return the approximation for the positive normal float with these bits} */
    F32 of(I32 n) {
        ProgramBuilder b = n.program();
        if (isShift()) {
            return b.i32(bits).minus(n.shiftedRightUnsigned(zeros + shift()).shiftedLeft(zeros)).asFloat();
        }
        return n.toFloat().fma(b.f32(factor()), b.f32(summand())).bits().shiftedLeft(zeros).asFloat();
    }
}
