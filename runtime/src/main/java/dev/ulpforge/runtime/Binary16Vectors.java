package dev.ulpforge.runtime;

import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Binary16} for arrays. C2 turns plain loops of the JDK's conversions into the machine's instructions, which
 * vectors have no operators for: by integer operations both together take twice as long. Only vector code loads this
 * class.
 */
public final class Binary16Vectors {
    /** The conversions of parts of arrays. */
    public static final NarrowArrays.Conversion ARRAYS = new Arrays();
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final short MAGNITUDE = 0x7fff;
    private static final short INFINITY = 0x7c00;

    private Binary16Vectors() {}

    /** Loops over elements, and one that gives NaNs their canonical bits. */
    private static final class Arrays implements NarrowArrays.Conversion {
        @Override
        public void widen(short[] src, int start, float[] dst, int count) {
            for (int i = 0; i < count; i++) {
                dst[i] = Float.float16ToFloat(src[start + i]);
            }
        }

        @Override
        public void narrow(float[] src, short[] dst, int start, int count) {
            for (int i = 0; i < count; i++) {
                dst[start + i] = Float.floatToFloat16(src[i]);
            }
            int whole = SHORTS.loopBound(count);
            for (int i = 0; i < whole; i += SHORTS.length()) {
                ShortVector y = ShortVector.fromArray(SHORTS, dst, start + i);
                y.blend(Binary16.NAN, y.and(MAGNITUDE).compare(VectorOperators.GT, INFINITY)).intoArray(dst, start + i);
            }
            for (int i = whole; i < count; i++) {
                dst[start + i] = (dst[start + i] & MAGNITUDE) > INFINITY ? Binary16.NAN : dst[start + i];
            }
        }
    }
}
