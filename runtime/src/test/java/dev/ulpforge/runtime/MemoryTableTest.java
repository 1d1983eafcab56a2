package dev.ulpforge.runtime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryTableTest {

    @Test
    void entriesInAsManyStringsAsNeeded() {
        assertThat(MemoryTable.ints(4, "AQAAAAIAAAD/", "////")).containsExactly(1, 2, -1, -1);
        assertThat(MemoryTable.doubles(2, "AAAAAAAA8D8AAAAAAA", "AAgA")).containsExactly(1.0, -0.0);
        assertThat(MemoryTable.doubles(1, "AQAAAAAAAAA")).containsExactly(Double.MIN_VALUE);
    }

    @Test
    void rowsHoldTheEntriesOfOneIndex() {
        assertThat(MemoryTable.rows(new double[]{ 1, 2 }, new double[]{ 3, 4 }, new double[]{ 5, 6 }))
                .containsExactly(1, 3, 5, 2, 4, 6);
    }
}
