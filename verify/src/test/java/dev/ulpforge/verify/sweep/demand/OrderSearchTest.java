package dev.ulpforge.verify.sweep.demand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.Suspect;

import static org.assertj.core.api.Assertions.assertThat;

class OrderSearchTest {
    private static final float END = 0x1p-124f;
    /** Both signs, 768 chunks. */
    private static final Oracle IDENTITY = Oracle.of(Expression.parse("x"), Domain.closed(-0x1p-125f, END));

    /** The input itself, but one result is two floats lower. */
    private static BulkKernel lowered(float at) {
        return (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] == at ? Math.nextDown(Math.nextDown(at)) : x[i];
            }
        };
    }

    private static OrderSearch search(BulkKernel kernel, int threads) {
        return OrderSearch.of(new Suspect(kernel, IDENTITY), new LocalExecutor(threads), Progress.SILENT);
    }

    /** The least float, ends of blocks and of chunks on both sides, inputs inside, the greatest one. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 0x7fe, 0x7ff, 0x800, 0xfffe, 0xffff, 0x1_0000, 0x1_0001, 0x7f_ffff, 0x80_0000, 0xab_cdef })
    void oneResultOutOfOrderIsFound(int bits) {
        assertThat(search(lowered(Float.intBitsToFloat(bits)), 2).isKept()).isFalse();
        assertThat(search(lowered(-Float.intBitsToFloat(bits)), 2).isKept()).isFalse();
    }

    @Test
    void endsBelongToIt() {
        assertThat(search(lowered(END), 1).isKept()).isFalse();
        assertThat(search(lowered(Math.nextDown(-0x1p-125f)), 1).isKept()).isTrue();
    }

    @Test
    void theLeastInputMayHaveAnyResultBelow() {
        assertThat(search(lowered(-0x1p-125f), 1).isKept()).isTrue();
    }

    @Test
    void whatIsFoundDoesNotDependOnThreads() {
        BulkKernel kernel = (x, y) -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = Float.intBitsToFloat(Float.floatToRawIntBits(x[i]) / 8 * 8 ^ Float.hashCode(x[i]) % 97 & 1);
            }
        };
        String words = search(kernel, 1).words();
        assertThat(words).startsWith("results are not monotonic: they rise, from ").contains(", and they fall, from ");
        assertThat(search(kernel, 3).words()).isEqualTo(words);
    }
}
