package dev.ulpforge.verify.sweep.demand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.PieceIndex;

import static org.assertj.core.api.Assertions.assertThat;

class OrderSearchTest {
    private static final PieceIndex BOTH_SIGNS = new PieceIndex(
            Oracle.of(Expression.parse("x / 3"), Domain.parse("[-2, 3]")).pieces());

    /** Thirds, but one result is lower by so many ULP. */
    private static BulkKernel lowered(float at, int ulps) {
        return (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] / 3;
                y[i] = x[i] == at ? y[i] - ulps * Math.ulp(y[i]) : y[i];
            }
        };
    }

    private static OrderSearch search(BulkKernel kernel, int threads) {
        OrderSearch search = new OrderSearch(kernel, BOTH_SIGNS);
        search.run(threads, Progress.SILENT);
        return search;
    }

    /** Zero, both ends, ends of chunks and of blocks. */
    @ParameterizedTest
    @ValueSource(floats = { 0x1p-149f, -0x1p-149f, 1, -1, 0x1.fffffep0f, -0x1.fffffep0f, 0x1.01p0f, 0x1.00fffep0f,
            0x1.001p0f, 0x1.000ffep0f, 0x1.7fp1f, -0x1.234568p-100f })
    void oneResultOutOfOrderIsFound(float at) {
        assertThat(search(lowered(at, 2), 2).isKept()).isFalse();
    }

    @Test
    void resultsInOrderAreKept() {
        assertThat(search(lowered(0, 0), 1).isKept()).isTrue();
        assertThat(search(lowered(4, 2), 1).isKept()).isTrue();
    }

    @Test
    void theLeastInputMayHaveAnyResultBelow() {
        assertThat(search(lowered(-2, 8), 1).isKept()).isTrue();
    }

    @Test
    void whatIsFoundDoesNotDependOnThreads() {
        BulkKernel kernel = (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = Float.intBitsToFloat(Float.floatToRawIntBits(x[i] / 3) & -2 | Float.hashCode(x[i]) % 97 & 1);
            }
        };
        String words = search(kernel, 1).words();
        assertThat(words).startsWith("results are not monotonic: they rise, from ").contains(", and they fall, from ");
        assertThat(search(kernel, 3).words()).isEqualTo(words);
    }
}
