package dev.ulpforge.codegen.compile;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.codegen.ir.BinaryKind;
import dev.ulpforge.codegen.ir.Op;
import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.ir.ProgramBuilder;
import dev.ulpforge.codegen.ir.UnaryKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiled loops allocate no vectors: one box per vector makes a kernel ten to a thousand times slower. C2 boxes where a
 * vector crosses a call that it does not inline, for instance of a large method.
 */
class BoxingTest {
    private static final int LENGTH = 4096 + 7;
    private static final int CALLS = 20;
    /** Room for what the measurement itself and late deoptimizations allocate; 260 boxed vectors take 25,000 bytes. */
    private static final long BYTES_PER_CALL = 2000;
    private static final long PATIENCE = Duration.ofSeconds(40).toNanos();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({ "5, 0", "20, 1", "60, 0.01", "120, 1" })
    void compiledLoopsAllocateNothing(int operations, double rare) {
        Random random = new Random(operations);
        float[] src = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            src[i] = random.nextDouble() < rare ? 2 + random.nextFloat() : random.nextFloat();
        }
        KernelForms forms = KernelForms.of(List.of(program(operations, random))).getFirst();
        try (Arena arena = Arena.ofConfined()) {
            float[] dst = new float[LENGTH];
            MemorySegment in = arena.allocateFrom(java.lang.foreign.ValueLayout.JAVA_FLOAT, src);
            MemorySegment out = arena.allocate(in.byteSize());
            assertThat(allocated(() -> forms.stretch(src, 0, dst, 0, LENGTH)))
                    .as("bytes per call of the form for arrays")
                    .isLessThan(BYTES_PER_CALL);
            assertThat(allocated(() -> forms.segments(in, out))).as("bytes per call of the form for segments")
                    .isLessThan(BYTES_PER_CALL);
        }
    }

    /** {@return the bytes that a call allocates once it is compiled} */
    private static long allocated(Runnable call) {
        long start = System.nanoTime();
        long bytes;
        do {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
        } while (bytes >= BYTES_PER_CALL && System.nanoTime() - start < PATIENCE);
        return bytes;
    }

    /** Four chains of multiply-adds, for inputs above 1 replaced by a square root. */
    private static Program program(int operations, Random random) {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.input();
        int[] chains = { x, x, x, x };
        for (int i = 0; i < operations; i++) {
            chains[i % 4] = builder.fma(chains[i % 4], x, builder.constant(random.nextFloat()));
        }
        int sum = builder.binary(BinaryKind.ADD, builder.binary(BinaryKind.ADD, chains[0], chains[1]),
                builder.binary(BinaryKind.ADD, chains[2], chains[3]));
        int usual = builder.binary(BinaryKind.LE, x, builder.constant(1f));
        return builder.build(builder.add(new Op.Usually(usual, sum, builder.unary(UnaryKind.SQRT, x))));
    }
}
