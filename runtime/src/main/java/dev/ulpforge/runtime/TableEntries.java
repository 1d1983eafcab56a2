package dev.ulpforge.runtime;

import java.util.Arrays;

/** The entries of a register table in memory. */
public final class TableEntries {
    /** As many ints as the widest vector register holds. */
    private static final int WIDEST = 64;

    private TableEntries() {}

    /**
     * {@return the entries, repeated so that they fill a register of any width}
     *
     * @param entries what {@code index mod entries.length} selects
     * @throws IllegalArgumentException unless their number divides 64
     */
    public static int[] repeated(int... entries) {
        if (entries.length == 0 || WIDEST % entries.length != 0) {
            throw new IllegalArgumentException(entries.length + " entries do not divide " + WIDEST);
        }
        int[] table = new int[WIDEST];
        for (int i = 0; i < table.length; i++) {
            table[i] = entries[i % entries.length];
        }
        return table;
    }

    /** {@return the bits of the entries of a table of doubles} */
    public static long[] bits(double... entries) {
        return Arrays.stream(entries).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
