package dev.ulpforge.model.ir;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A table of doubles in memory: 1 to 65,536 entries, and as many more that repeat the last one as make their number a
 * power of two. There is one NaN. Immutable; equal to a table whose entries have the same bits.
 */
public final class DoubleTable {
    private final double[] entries;

    private DoubleTable(double[] entries) {
        this.entries = entries;
        TableSize.checked(entries.length);
        Arrays.setAll(entries, i -> Double.isNaN(entries[i]) ? Double.NaN : entries[i]);
    }

    /** {@return the table with these entries} */
    public static DoubleTable of(double... entries) {
        return new DoubleTable(entries.clone());
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
    public DoubleStream entries() {
        return Arrays.stream(entries);
    }

    /** {@return the entry at {@code index} mod {@link #slots}} */
    public double at(int index) {
        return entries[Math.min(index & slots() - 1, entries.length - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleTable table && Arrays.equals(entries, table.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return entries.length + " doubles";
    }
}
