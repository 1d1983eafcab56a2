package dev.ulpforge.runtime;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Small tables that live in vector registers. The vector look-up is one permute where the table fits a register, a
 * two-register permute where it takes two, and blends of those beyond; all give the same ints. Only vector code loads
 * this class.
 */
public final class RegisterTable {
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
        IntVector first = IntVector.fromArray(species, table, 0);
        if (size <= lanes) {
            return index.selectFrom(first);
        }
        IntVector found = index.selectFrom(first, IntVector.fromArray(species, table, lanes));
        IntVector wrapped = index.and(size - 1);
        for (int base = 2 * lanes; base < size; base += 2 * lanes) {
            IntVector low = IntVector.fromArray(species, table, base);
            IntVector high = IntVector.fromArray(species, table, base + lanes);
            found = found.blend(index.selectFrom(low, high), wrapped.compare(VectorOperators.GE, base));
        }
        return found;
    }
}
