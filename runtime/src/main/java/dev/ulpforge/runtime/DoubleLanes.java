package dev.ulpforge.runtime;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
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
     * {@return {@code table[index mod 4]} for each lane} Where vectors have registers for the table, generated code
     * looks it up by itself.
     *
     * @param table 4 entries, repeated
     * @param index any longs
     */
    public static LongVector lookup4(long[] table, LongVector index) {
        return lookup(table, 4, index);
    }

    /**
     * {@return {@code table[index mod 8]} for each lane}, likewise
     *
     * @param table 8 entries
     * @param index any longs
     */
    public static LongVector lookup8(long[] table, LongVector index) {
        return lookup(table, 8, index);
    }

    private static LongVector lookup(long[] table, int entries, LongVector index) {
        long[] lanes = index.toArray();
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = table[(int) lanes[lane] & entries - 1];
        }
        return LongVector.fromArray(LONGS, lanes, 0);
    }

    private static IntVector whole(IntVector half) {
        return (IntVector) half.reinterpretShape(WHOLE_INTS, 0);
    }

    private static IntVector half(IntVector whole) {
        return (IntVector) whole.reinterpretShape(INTS, 0);
    }
}
