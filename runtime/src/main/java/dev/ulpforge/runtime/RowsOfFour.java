package dev.ulpforge.runtime;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * What vectors of eight lanes need to load rows of four interleaved tables of ints, as {@link MemoryTable#rowsOfFour}
 * makes them, and to transpose them: that takes half the time of four gathers (1.0 ns per element instead of 2.0, on
 * Zen 3). The operations are written out in generated loops, where HotSpot's second compiler would no longer inline
 * calls.
 */
public final class RowsOfFour {
    /** The number of ints before the first row, and after the last. */
    public static final int MARGIN = 4;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_256;
    /** Lanes 4 to 7, which take the second of two rows. */
    public static final VectorMask<Integer> UPPER = VectorMask.fromLong(INTS, 0b1111_0000);
    /** Lanes 1, 3, 5 and 7. */
    public static final VectorMask<Integer> ODD = VectorMask.fromLong(INTS, 0b1010_1010);
    /** Lanes 1 and 3 of longs. */
    public static final VectorMask<Long> ODD_LONGS = VectorMask.fromLong(LONGS, 0b1010);
    /** Exchanges lanes 0 and 1, and 2 and 3, of longs. */
    public static final VectorShuffle<Long> SWAP = VectorShuffle.fromValues(LONGS, 1, 0, 3, 2);

    private RowsOfFour() {}
}
