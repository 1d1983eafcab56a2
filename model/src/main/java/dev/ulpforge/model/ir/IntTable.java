package dev.ulpforge.model.ir;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A table of ints in memory; equal to a table with the same entries. */
public final class IntTable implements IndexedTable {
    private final int[] entries;

    private IntTable(int[] entries) {
        this.entries = entries;
        IndexedTable.requireSize(entries.length);
    }

    /** {@return the table with these entries} */
    public static IntTable of(int... entries) {
        return new IntTable(entries.clone());
    }

    @Override
    public int size() {
        return entries.length;
    }

    /** {@return the entries} */
    public IntStream entries() {
        return Arrays.stream(entries);
    }

    /** {@return the entry at {@code index} mod {@link #slots}} */
    public int at(int index) {
        return entries[entry(index)];
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
