package dev.ulpforge.model.ir;

/**
 * A table in memory: 1 to {@value #MAX_SIZE} entries, and as many more that repeat the last one as make their number a
 * power of two. Immutable.
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

    /** {@return which of the entries stands at {@code index} mod {@link #slots}} */
    default int entry(int index) {
        return Math.min(index & slots() - 1, size() - 1);
    }

    /** Throws {@link IllegalArgumentException} unless a table may have so many entries. */
    static void requireSize(int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a table in memory has 1 to " + MAX_SIZE + " entries, not " + size);
        }
    }
}
