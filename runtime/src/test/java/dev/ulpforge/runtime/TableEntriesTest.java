package dev.ulpforge.runtime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TableEntriesTest {
    @Test
    void entriesRepeat() {
        int[] table = TableEntries.repeated(7, 8, 9, 10);
        assertThat(table).hasSize(64);
        for (int i = 0; i < table.length; i++) {
            assertThat(table[i]).isEqualTo(7 + i % 4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 3, 6, 63, 65, 128 })
    void theirNumberDividesTheWidth(int entries) {
        assertThatIllegalArgumentException().isThrownBy(() -> TableEntries.repeated(new int[entries]));
    }
}
