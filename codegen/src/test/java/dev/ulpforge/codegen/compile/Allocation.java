package dev.ulpforge.codegen.compile;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.util.List;

import com.sun.management.ThreadMXBean;

import dev.ulpforge.model.ir.Program;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What compiled loops allocate. The JVM runs with {@code -Xbatch}: it waits for its compilers, so that no clock is
 * needed.
 */
final class Allocation {
    private static final int CALLS = 20;
    /** Room for what the measurement itself and late deoptimizations allocate; 260 boxed vectors take 25,000 bytes. */
    private static final long BYTES_PER_CALL = 2000;
    /** Far more than C2 waits for before it compiles a loop. */
    private static final int ROUNDS = 500;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Fails if the loops of {@code program}, once compiled, allocate vectors for {@code src}. */
    static void assertNone(Program program, float[] src) {
        KernelForms forms = KernelForms.of(List.of(program)).getFirst();
        try (Arena arena = Arena.ofConfined()) {
            float[] dst = new float[src.length];
            MemorySegment in = arena.allocateFrom(ValueLayout.JAVA_FLOAT, src);
            MemorySegment out = arena.allocate(in.byteSize());
            assertThat(bytes(() -> forms.loop(src, 0, dst, 0, src.length)))
                    .as("bytes per call of the form for arrays")
                    .isLessThan(BYTES_PER_CALL);
            assertThat(bytes(() -> forms.segmentLoop(in, out))).as("bytes per call of the form for segments")
                    .isLessThan(BYTES_PER_CALL);
        }
    }

    /**
     * Fails if a loop over the form of {@code program} for one vector, once compiled, allocates vectors for
     * {@code src}.
     */
    static void assertNoneInUsersLoop(Program program, float[] src) {
        KernelForms forms = KernelForms.of(List.of(program)).getFirst();
        float[] dst = new float[src.length];
        assertThat(bytes(() -> forms.vectors(src, dst))).as("bytes per call of a user's loop")
                .isLessThan(BYTES_PER_CALL);
    }

    /** {@return the bytes that a call allocates once it is compiled} */
    private static long bytes(Runnable call) {
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && bytes >= BYTES_PER_CALL; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
        }
        return bytes;
    }
}
