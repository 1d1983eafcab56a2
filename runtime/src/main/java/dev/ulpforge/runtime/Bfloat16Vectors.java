package dev.ulpforge.runtime;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
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
    /** Whether loops are faster with vectors: shorter ones have no halves for numbers of 16 bits. */
    public static final boolean ARE_FAST = FLOATS.vectorBitSize() >= NARROWEST;
    private static final VectorSpecies<Short> SHORTS = VectorSpecies.of(short.class,
            ARE_FAST ? VectorShape.forBitSize(FLOATS.vectorBitSize() / 2) : FLOATS.vectorShape());
    private static final int LOWER_HALF = 16;
    private static final int JUST_BELOW_HALF = 0x7fff;
    private static final int NAN = 0x7fc0;

    private Bfloat16Vectors() {}

    /** {@return as many floats as a vector has, from element {@code start} of an array on} */
    public static FloatVector load(short[] src, int start) {
        return widened(ShortVector.fromArray(SHORTS, src, start));
    }

    /** {@return some lanes of that, the others 0} */
    public static FloatVector load(short[] src, int start, VectorMask<Float> lanes) {
        return lanes.allTrue()
                ? load(src, start)
                : widened(ShortVector.fromArray(SHORTS, src, start, lanes.cast(SHORTS)));
    }

    /** {@return as many floats as a vector has, from byte {@code start} of a segment on, in native order} */
    public static FloatVector load(MemorySegment src, long start) {
        return widened(ShortVector.fromMemorySegment(SHORTS, src, start, ByteOrder.nativeOrder()));
    }

    /** {@return some lanes of that, the others 0} */
    public static FloatVector load(MemorySegment src, long start, VectorMask<Float> lanes) {
        return lanes.allTrue()
                ? load(src, start)
                : widened(ShortVector.fromMemorySegment(SHORTS, src, start, ByteOrder.nativeOrder(),
                        lanes.cast(SHORTS)));
    }

    private static FloatVector widened(ShortVector x) {
        return ((IntVector) x.convertShape(VectorOperators.ZERO_EXTEND_S2I, INTS, 0))
                .lanewise(VectorOperators.LSHL, LOWER_HALF).reinterpretAsFloats();
    }

    /** Writes a vector to an array, from element {@code start} on, rounded to nearest, ties to even. */
    public static void store(FloatVector y, short[] dst, int start) {
        narrowed(y).intoArray(dst, start);
    }

    /** Writes some lanes of that. */
    public static void store(FloatVector y, short[] dst, int start, VectorMask<Float> lanes) {
        if (lanes.allTrue()) {
            store(y, dst, start);
        } else {
            narrowed(y).intoArray(dst, start, lanes.cast(SHORTS));
        }
    }

    /** Writes a vector to a segment, from byte {@code start} on, in native order, rounded to nearest, ties to even. */
    public static void store(FloatVector y, MemorySegment dst, long start) {
        narrowed(y).intoMemorySegment(dst, start, ByteOrder.nativeOrder());
    }

    /** Writes some lanes of that. */
    public static void store(FloatVector y, MemorySegment dst, long start, VectorMask<Float> lanes) {
        if (lanes.allTrue()) {
            store(y, dst, start);
        } else {
            narrowed(y).intoMemorySegment(dst, start, ByteOrder.nativeOrder(), lanes.cast(SHORTS));
        }
    }

    private static ShortVector narrowed(FloatVector y) {
        IntVector bits = y.reinterpretAsInts();
        IntVector isOdd = bits.lanewise(VectorOperators.LSHR, LOWER_HALF).and(1);
        IntVector rounded = bits.add(JUST_BELOW_HALF).add(isOdd).lanewise(VectorOperators.LSHR, LOWER_HALF)
                .blend(NAN, y.compare(VectorOperators.NE, y).cast(INTS));
        return (ShortVector) rounded.convertShape(VectorOperators.I2S, SHORTS, 0);
    }

    /** Loops over whole vectors, and single elements after them. */
    private static final class Arrays implements NarrowArrays.Conversion {
        @Override
        public void widen(short[] src, int start, float[] dst, int count) {
            int whole = ARE_FAST ? FLOATS.loopBound(count) : 0;
            for (int i = 0; i < whole; i += FLOATS.length()) {
                load(src, start + i).intoArray(dst, i);
            }
            for (int i = whole; i < count; i++) {
                dst[i] = Bfloat16.value(src[start + i]);
            }
        }

        @Override
        public void narrow(float[] src, short[] dst, int start, int count) {
            int whole = ARE_FAST ? FLOATS.loopBound(count) : 0;
            for (int i = 0; i < whole; i += FLOATS.length()) {
                store(FloatVector.fromArray(FLOATS, src, i), dst, start + i);
            }
            for (int i = whole; i < count; i++) {
                dst[start + i] = Bfloat16.bits(src[i]);
            }
        }
    }
}
