package dev.ulpforge.runtime;

/** Numbers of the format bfloat16, the upper halves of floats, as shorts. */
public final class Bfloat16 {
    static final short NAN = 0x7fc0;
    static final int LOWER_HALF = 16;
    static final int JUST_BELOW_HALF = 0x7fff;

    private Bfloat16() {}

    /** {@return the float with the value of these bits, which is exact} */
    public static float value(short bits) {
        return Float.intBitsToFloat(bits << LOWER_HALF);
    }

    /**
     * {@return the bits of the number nearest to {@code x}, ties to even} Infinite from half an ULP above the largest
     * finite number on, 7fc0 for every NaN, a zero with the sign of {@code x}.
     */
    public static short bits(float x) {
        int bits = Float.floatToRawIntBits(x);
        return x != x ? NAN : (short) (bits + JUST_BELOW_HALF + (bits >>> LOWER_HALF & 1) >>> LOWER_HALF);
    }
}
