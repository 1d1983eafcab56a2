package dev.ulpforge.runtime;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vectors of kernels that compute with doubles: as many lanes as the widest vector has doubles, and at least two, so
 * that floats and ints take half a vector. Only vector code loads this class.
 */
public final class DoubleLanes {
    /** Of doubles. */
    public static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED.length() > 1
            ? DoubleVector.SPECIES_PREFERRED
            : DoubleVector.SPECIES_128;
    private static final VectorShape HALF = VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2);
    /** Of as many floats. */
    public static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, HALF);
    /** Of as many ints. */
    public static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, HALF);
    private static final VectorSpecies<Integer> WHOLE = IntVector.SPECIES_PREFERRED;

    private DoubleLanes() {}

    /** {@return the entry of {@code table} at each lane's index, which is within the table} */
    public static DoubleVector doubles(double[] table, IntVector index) {
        return DoubleVector.fromArray(DOUBLES, table, 0, index.toArray(), 0);
    }

    /** {@return the entry of {@code table} at each lane's index, which is within the table} */
    public static IntVector ints(int[] table, IntVector index) {
        return IntVector.fromArray(INTS, table, 0, index.toArray(), 0);
    }

    /** {@return the entry of {@code table} at each lane's index, which is within the table}, for whole vectors of ints */
    public static IntVector wholeInts(int[] table, IntVector index) {
        return IntVector.fromArray(WHOLE, table, 0, index.toArray(), 0);
    }
}
