package dev.ulpforge.model.ir;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table of ints in memory: 1 to 65,536 entries, and as many more that repeat the last one as make their number a power
 * of two. Immutable; equal to a table with the same entries.
 */
public final class IntTable {
    private final int[] entries;

    private IntTable(int[] entries) {
        this.entries = entries;
        TableSize.checked(entries.length);
    }

    /** {@return the table with these entries} */
    public static IntTable of(int... entries) {
        return new IntTable(entries.clone());
    }

    /** {@return the number of entries} */
    public int size() {
        return entries.length;
    }

    /** {@return the number of entries in memory, a power of two} */
    public int slots() {
        return TableSize.slots(entries.length);
    }

    /** {@return the entries} */
    public IntStream entries() {
        return Arrays.stream(entries);
    }

    /** {@return the entry at {@code index} mod {@link #slots}} */
    public int at(int index) {
        return entries[Math.min(index & slots() - 1, entries.length - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntTable table && Arrays.equals(entries, table.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return entries.length + " ints";
    }
}
