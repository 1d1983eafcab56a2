package dev.ulpforge.runtime;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Small tables that live in vector registers, looked up by vectors of the preferred species. A look-up is one permute
 * where the table fits a register, a two-register permute where the machine has one, and blends of permutes otherwise;
 * all give the same ints. Only vector code loads this class.
 *
 * <p>In each of {@code lookup2} to {@code lookup64} the table was made by {@link TableEntries#repeated} from that many
 * entries, the index is any ints, and the result is {@code table[index mod entries]} for each lane.
 *
 * <p>There is a method per size, and the species is a constant, because C2 compiles each of these methods by itself
 * too, and never again inlines one that became more than 2500 bytes of code: its vectors would be boxed in every
 * kernel.
 */
public final class RegisterTable {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = INTS.length();
    /** From this many lanes on, two registers are permuted by one instruction (vpermi2d of AVX-512). */
    private static final int TWO_REGISTER_PERMUTE = 16;
    /** With fewer lanes the machine has no vectors, and the JDK computes lane by lane as well. */
    private static final int FEWEST = 4;

    private RegisterTable() {}

    /**
     * {@return {@code table[index mod 2]} for each lane}
     *
     * @param table 2 entries, repeated
     * @param index any ints
     */
    public static IntVector lookup2(int[] table, IntVector index) {
        return LANES < FEWEST ? plain(table, index) : one(table, 0, index);
    }

    /**
     * {@return {@code table[index mod 4]} for each lane}
     *
     * @param table 4 entries, repeated
     * @param index any ints
     */
    public static IntVector lookup4(int[] table, IntVector index) {
        return LANES < FEWEST ? plain(table, index) : one(table, 0, index);
    }

    /**
     * {@return {@code table[index mod 8]} for each lane}
     *
     * @param table 8 entries, repeated
     * @param index any ints
     */
    public static IntVector lookup8(int[] table, IntVector index) {
        return LANES < FEWEST ? plain(table, index) : LANES >= 8 ? one(table, 0, index) : two(table, 0, index);
    }

    /**
     * {@return {@code table[index mod 16]} for each lane}
     *
     * @param table 16 entries, repeated
     * @param index any ints
     */
    public static IntVector lookup16(int[] table, IntVector index) {
        return LANES < FEWEST
                ? plain(table, index)
                : LANES >= 16 ? one(table, 0, index) : LANES >= 8 ? two(table, 0, index) : four(table, 0, index);
    }

    /**
     * {@return {@code table[index mod 32]} for each lane}
     *
     * @param table 32 entries, repeated
     * @param index any ints
     */
    public static IntVector lookup32(int[] table, IntVector index) {
        return LANES < FEWEST
                ? plain(table, index)
                : LANES >= 16 ? two(table, 0, index) : LANES >= 8 ? four(table, 0, index) : eight(table, 0, index);
    }

    /**
     * {@return {@code table[index mod 64]} for each lane}
     *
     * @param table 64 entries, repeated
     * @param index any ints
     */
    public static IntVector lookup64(int[] table, IntVector index) {
        return LANES < FEWEST
                ? plain(table, index)
                : LANES >= 16 ? four(table, 0, index) : LANES >= 8 ? eight(table, 0, index) : sixteen(table, 0, index);
    }

    private static IntVector plain(int[] table, IntVector index) {
        int[] lanes = index.toArray();
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = table[lanes[lane] & table.length - 1];
        }
        return IntVector.fromArray(INTS, lanes, 0);
    }

    private static IntVector one(int[] table, int start, IntVector index) {
        return index.selectFrom(IntVector.fromArray(INTS, table, start));
    }

    private static IntVector two(int[] table, int start, IntVector index) {
        if (LANES >= TWO_REGISTER_PERMUTE) {
            return index.selectFrom(IntVector.fromArray(INTS, table, start),
                    IntVector.fromArray(INTS, table, start + LANES));
        }
        return either(index, LANES, one(table, start, index), one(table, start + LANES, index));
    }

    private static IntVector four(int[] table, int start, IntVector index) {
        return either(index, 2 * LANES, two(table, start, index), two(table, start + 2 * LANES, index));
    }

    private static IntVector eight(int[] table, int start, IntVector index) {
        return either(index, 4 * LANES, four(table, start, index), four(table, start + 4 * LANES, index));
    }

    private static IntVector sixteen(int[] table, int start, IntVector index) {
        return either(index, 8 * LANES, eight(table, start, index), eight(table, start + 8 * LANES, index));
    }

    /**
     * Takes {@code high} where the index has the bit {@code half}. The sign of a shift is the cheapest test of a bit on
     * AVX2.
     */
    private static IntVector either(IntVector index, int half, IntVector low, IntVector high) {
        int toSign = Integer.numberOfLeadingZeros(half);
        return low.blend(high, index.lanewise(VectorOperators.LSHL, toSign).compare(VectorOperators.LT, 0));
    }
}
