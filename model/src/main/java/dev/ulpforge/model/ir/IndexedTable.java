package dev.ulpforge.model.ir;

/**
 * A table in memory with 1 to {@value #MAX_SIZE} entries; the last entry is repeated up to a power of two. Immutable.
 */
public sealed interface IndexedTable permits IntTable, DoubleTable {
    /** The most entries of a table. */
    int MAX_SIZE = 65_536;

    /** {@return the number of entries} */
    int size();

    /** {@return the number of entries in memory: the least power of two that is at least {@link #size}} */
    default int slots() {
        return size() == 1 ? 1 : Integer.highestOneBit(size() - 1) << 1;
    }

    /** {@return the number of the entry at {@code index} mod {@link #slots}} */
    default int entry(int index) {
        return Math.min(index & slots() - 1, size() - 1);
    }

    /** Throws {@link IllegalArgumentException} if a table may not have this many entries. */
    static void requireSize(int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a table in memory has 1 to " + MAX_SIZE + " entries, not " + size);
        }
    }
}
