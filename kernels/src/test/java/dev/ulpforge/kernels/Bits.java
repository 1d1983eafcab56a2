package dev.ulpforge.kernels;

/** Floats as bits, in which NaNs and the signs of zeros can be compared. */
final class Bits {
    private Bits() {}

    /** {@return the bits of floats; those of every NaN are the same} */
    static int[] of(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(values[i]);
        }
        return bits;
    }
}
