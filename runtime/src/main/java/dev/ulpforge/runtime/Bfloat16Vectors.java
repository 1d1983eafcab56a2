package dev.ulpforge.runtime;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** {@link Bfloat16} for vectors of the preferred species, by integer operations. Only vector code loads this class. */
public final class Bfloat16Vectors {
    /** The conversions of parts of arrays. */
    public static final NarrowArrays.Conversion ARRAYS = new Arrays();
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int NARROWEST = 128;
    private static final boolean HAS_HALVES = FLOATS.vectorBitSize() >= NARROWEST;
    private static final VectorSpecies<Short> SHORTS = VectorSpecies.of(short.class,
            HAS_HALVES ? VectorShape.forBitSize(FLOATS.vectorBitSize() / 2) : FLOATS.vectorShape());

    private Bfloat16Vectors() {}

    private static FloatVector widened(ShortVector x) {
        return ((IntVector) x.convertShape(VectorOperators.ZERO_EXTEND_S2I, INTS, 0))
                .lanewise(VectorOperators.LSHL, Bfloat16.LOWER_HALF).reinterpretAsFloats();
    }

    private static ShortVector narrowed(FloatVector y) {
        IntVector bits = y.reinterpretAsInts();
        IntVector isOdd = bits.lanewise(VectorOperators.LSHR, Bfloat16.LOWER_HALF).and(1);
        IntVector rounded = bits.add(Bfloat16.JUST_BELOW_HALF).add(isOdd)
                .lanewise(VectorOperators.LSHR, Bfloat16.LOWER_HALF)
                .blend(Bfloat16.NAN, y.compare(VectorOperators.NE, y).cast(INTS));
        return (ShortVector) rounded.convertShape(VectorOperators.I2S, SHORTS, 0);
    }

    /** Loops over whole vectors, and single elements after them. */
    private static final class Arrays implements NarrowArrays.Conversion {
        @Override
        public void widen(short[] src, int start, float[] dst, int count) {
            int whole = HAS_HALVES ? FLOATS.loopBound(count) : 0;
            for (int i = 0; i < whole; i += FLOATS.length()) {
                widened(ShortVector.fromArray(SHORTS, src, start + i)).intoArray(dst, i);
            }
            for (int i = whole; i < count; i++) {
                dst[i] = Bfloat16.value(src[start + i]);
            }
        }

        @Override
        public void narrow(float[] src, short[] dst, int start, int count) {
            int whole = HAS_HALVES ? FLOATS.loopBound(count) : 0;
            for (int i = 0; i < whole; i += FLOATS.length()) {
                narrowed(FloatVector.fromArray(FLOATS, src, i)).intoArray(dst, start + i);
            }
            for (int i = whole; i < count; i++) {
                dst[start + i] = Bfloat16.bits(src[i]);
            }
        }
    }
}
