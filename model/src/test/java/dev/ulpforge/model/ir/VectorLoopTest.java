package dev.ulpforge.model.ir;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Loops take two vectors at a time as long as registers and C2's limits last. */
class VectorLoopTest {

    @ParameterizedTest
    @CsvSource({ "0, 40, 2", "0, 50, 1", "2, 10, 2", "3, 10, 1" })
    void fewOperationsAndTablesArePaired(int tables, int products, int vectors) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        I32 index = x.bits().toInt();
        F64 y = x;
        for (int i = 0; i < products; i++) {
            y = y.times(x);
        }
        for (int i = 0; i < tables; i++) {
            y = y.plus(index.gather(DoubleTable.of(i, 1, 2, 3)));
        }
        assertThat(new VectorLoop(b.build(y)).vectors()).isEqualTo(vectors);
    }
}
