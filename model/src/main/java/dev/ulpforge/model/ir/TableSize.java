package dev.ulpforge.model.ir;

/** The sizes of tables in memory. */
final class TableSize {
    /** The most entries of a table. */
    static final int MAX = 65_536;

    private TableSize() {}

    /** {@return {@code size}, if a table may have so many entries} */
    static int checked(int size) {
        if (size < 1 || size > MAX) {
            throw new IllegalArgumentException("a table in memory has 1 to " + MAX + " entries, not " + size);
        }
        return size;
    }

    /** {@return the number of slots in memory: the least power of two that is at least {@code size}} */
    static int slots(int size) {
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    }
}
