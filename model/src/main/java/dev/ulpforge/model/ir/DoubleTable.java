package dev.ulpforge.model.ir;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** A table of doubles in memory, with one NaN; equal to a table whose entries have the same bits. */
public final class DoubleTable implements IndexedTable {
    private final double[] entries;

    private DoubleTable(double[] entries) {
        this.entries = entries;
        IndexedTable.requireSize(entries.length);
        Arrays.setAll(entries, i -> Double.isNaN(entries[i]) ? Double.NaN : entries[i]);
    }

    /** {@return the table with these entries} */
    public static DoubleTable of(double... entries) {
        return new DoubleTable(entries.clone());
    }

    @Override
    public int size() {
        return entries.length;
    }

    /** {@return the entries} */
    public DoubleStream entries() {
        return Arrays.stream(entries);
    }

    /** {@return the entry at {@code index} mod {@link #slots}} */
    public double at(int index) {
        return entries[entry(index)];
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
