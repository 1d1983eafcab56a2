package dev.ulpforge.runtime;

/** Numbers of the format binary16 of IEEE 754-2019 as shorts. */
public final class Binary16 {
    static final short NAN = 0x7e00;

    private Binary16() {}

    /** {@return the float with the value of these bits, which is exact} */
    public static float value(short bits) {
        return Float.float16ToFloat(bits);
    }

    /**
     * {@return the bits of the number nearest to {@code x}, ties to even} Infinite from 65,520 on, 7e00 for every NaN,
     * a zero with the sign of {@code x}.
     */
    public static short bits(float x) {
        return x != x ? NAN : Float.floatToFloat16(x);
    }
}
