package dev.ulpforge.runtime;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Small tables that live in vector registers. The vector look-up is one permute where the table fits a register, a
 * two-register permute where the machine has one, and blends of permutes otherwise; all give the same ints. Only vector
 * code loads this class.
 */
public final class RegisterTable {
    /** From this many lanes on, two registers are permuted by one instruction (vpermi2d of AVX-512). */
    private static final int TWO_REGISTER_PERMUTE = 16;

    private RegisterTable() {}

    /**
     * {@return {@code table[index mod size]} for each lane}
     *
     * @param species the species of {@code index}, a constant where the call is compiled
     * @param table   a table made by {@link TableEntries#repeated}
     * @param size    its number of distinct entries, a power of two
     * @param index   any ints
     */
    public static IntVector lookup(VectorSpecies<Integer> species, int[] table, int size, IntVector index) {
        int lanes = species.length();
        if (size <= lanes) {
            return one(species, table, 0, index);
        }
        if (size == 2 * lanes) {
            return two(species, table, 0, index);
        }
        IntVector found = four(species, table, 0, index);
        IntVector wrapped = index.and(size - 1);
        for (int start = 4 * lanes; start < size; start += 4 * lanes) {
            found = found.blend(four(species, table, start, index), wrapped.compare(VectorOperators.GE, start));
        }
        return found;
    }

    private static IntVector one(VectorSpecies<Integer> species, int[] table, int start, IntVector index) {
        return index.selectFrom(IntVector.fromArray(species, table, start));
    }

    private static IntVector two(VectorSpecies<Integer> species, int[] table, int start, IntVector index) {
        int lanes = species.length();
        if (lanes >= TWO_REGISTER_PERMUTE) {
            return index.selectFrom(IntVector.fromArray(species, table, start),
                    IntVector.fromArray(species, table, start + lanes));
        }
        return either(index, lanes, one(species, table, start, index), one(species, table, start + lanes, index));
    }

    private static IntVector four(VectorSpecies<Integer> species, int[] table, int start, IntVector index) {
        int half = 2 * species.length();
        return either(index, half, two(species, table, start, index), two(species, table, start + half, index));
    }

    /** Takes {@code high} where the index has the bit {@code half}. The sign of a shift is the cheapest test of a bit on AVX2. */
    private static IntVector either(IntVector index, int half, IntVector low, IntVector high) {
        int toSign = Integer.numberOfLeadingZeros(half);
        return low.blend(high, index.lanewise(VectorOperators.LSHL, toSign).compare(VectorOperators.LT, 0));
    }
}
