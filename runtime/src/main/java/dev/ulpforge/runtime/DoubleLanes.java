package dev.ulpforge.runtime;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vectors of kernels that compute with doubles or longs: as many lanes as the widest vector has doubles, and at
 * least two, so that floats and ints take half a vector. Only vector code loads this class.
 */
public final class DoubleLanes {
    /** Of doubles. */
    public static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED.length() > 1
            ? DoubleVector.SPECIES_PREFERRED
            : DoubleVector.SPECIES_128;
    /** Of as many longs. */
    public static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, DOUBLES.vectorShape());
    /**
     * Whether loops are faster with vectors. With two doubles to a vector, vectors of floats have 64 bits, and C2 boxes
     * them: 20 ns for each element of a polynomial of degree 4, in place of 2 by scalar code (Xeon with AVX-512, {@code
     * -XX:MaxVectorSize=16}, Temurin 25.0.3).
     */
    public static final boolean ARE_FAST = DOUBLES.length() > 2;
    private static final VectorShape HALF = VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2);
    /** Of as many floats. */
    public static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, HALF);
    /** Of as many ints. */
    public static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, HALF);
    /** Of twice as many floats. */
    public static final VectorSpecies<Float> WHOLE_FLOATS = VectorSpecies.of(float.class, DOUBLES.vectorShape());
    /** The first half of {@link #WHOLE_FLOATS}. */
    public static final VectorMask<Float> LOW = WHOLE_FLOATS.indexInRange(0, FLOATS.length());
    /** The doubles of a vector of 512 bits. */
    private static final int LARGE = 8;
    private static final VectorSpecies<Integer> WHOLE_INTS = IntVector.SPECIES_PREFERRED;

    private DoubleLanes() {}

    /** {@return {@code table[index mod 2]} for each lane}: see {@link RegisterTable} */
    public static IntVector lookup2(int[] table, IntVector index) {
        return half(RegisterTable.lookup2(table, whole(index)));
    }

    /** {@return {@code table[index mod 4]} for each lane}: see {@link RegisterTable} */
    public static IntVector lookup4(int[] table, IntVector index) {
        return half(RegisterTable.lookup4(table, whole(index)));
    }

    /** {@return {@code table[index mod 8]} for each lane}: see {@link RegisterTable} */
    public static IntVector lookup8(int[] table, IntVector index) {
        return half(RegisterTable.lookup8(table, whole(index)));
    }

    /** {@return {@code table[index mod 16]} for each lane}: see {@link RegisterTable} */
    public static IntVector lookup16(int[] table, IntVector index) {
        return half(RegisterTable.lookup16(table, whole(index)));
    }

    /** {@return {@code table[index mod 32]} for each lane}: see {@link RegisterTable} */
    public static IntVector lookup32(int[] table, IntVector index) {
        return half(RegisterTable.lookup32(table, whole(index)));
    }

    /** {@return {@code table[index mod 64]} for each lane}: see {@link RegisterTable} */
    public static IntVector lookup64(int[] table, IntVector index) {
        return half(RegisterTable.lookup64(table, whole(index)));
    }

    /**
     * {@return {@code table[index mod 4]} for each lane}
     *
     * @param table 4 entries, repeated
     * @param index any longs
     */
    public static LongVector lookup4(long[] table, LongVector index) {
        return isUsual() ? one(table, 0, index) : plain(table, 4, index);
    }

    /**
     * {@return {@code table[index mod 8]} for each lane}
     *
     * @param table 8 entries
     * @param index any longs
     */
    public static LongVector lookup8(long[] table, LongVector index) {
        return isUsual()
                ? LONGS.length() == LARGE ? one(table, 0, index) : two(table, index)
                : plain(table, 8, index);
    }

    /** {@return whether vectors have 256 or 512 bits} Others go lane by lane. */
    private static boolean isUsual() {
        return LONGS.length() == LARGE || LONGS.length() == LARGE / 2;
    }

    private static LongVector plain(long[] table, int entries, LongVector index) {
        long[] lanes = index.toArray();
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = table[(int) lanes[lane] & entries - 1];
        }
        return LongVector.fromArray(LONGS, lanes, 0);
    }

    private static LongVector one(long[] table, int start, LongVector index) {
        return index.selectFrom(LongVector.fromArray(LONGS, table, start));
    }

    /** Of halves of the table. The sign of a shift is the cheapest test of a bit on AVX2. */
    private static LongVector two(long[] table, LongVector index) {
        int half = LARGE / 2;
        return one(table, 0, index).blend(one(table, half, index),
                index.lanewise(VectorOperators.LSHL, Long.numberOfLeadingZeros(half)).compare(VectorOperators.LT, 0));
    }

    private static IntVector whole(IntVector half) {
        return (IntVector) half.reinterpretShape(WHOLE_INTS, 0);
    }

    private static IntVector half(IntVector whole) {
        return (IntVector) whole.reinterpretShape(INTS, 0);
    }
}
