package dev.ulpforge.kernels;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The forms for one vector are inlined into loops of a user's own: where one is not, each vector is boxed, and it is several times slower. */
class UserLoopTest {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LENGTH = 4096;
    private static final long BYTES_PER_CALL = 2000;
    private static final int CALLS = 20;
    /** Far more than C2, for which the JVM waits with {@code -Xbatch}, needs before it compiles a loop. */
    private static final int ROUNDS = 500;

    static Stream<Arguments> loops() {
        return Stream.of(Arguments.of("exp", (BiConsumer<float[], float[]>) UserLoopTest::exp),
                Arguments.of("log", (BiConsumer<float[], float[]>) UserLoopTest::log),
                Arguments.of("sin", (BiConsumer<float[], float[]>) UserLoopTest::sin),
                Arguments.of("asin", (BiConsumer<float[], float[]>) UserLoopTest::asin));
    }

    @ParameterizedTest
    @MethodSource("loops")
    void allocateNothing(String name, BiConsumer<float[], float[]> loop) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        float[] src = new float[LENGTH];
        Arrays.fill(src, 0.7f);
        float[] dst = new float[LENGTH];
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && bytes >= BYTES_PER_CALL; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                loop.accept(src, dst);
            }
            bytes = (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;
        }
        assertThat(bytes).as("bytes per call").isLessThan(BYTES_PER_CALL);
    }

    private static void exp(float[] src, float[] dst) {
        for (int i = 0; i < LENGTH; i += SPECIES.length()) {
            FloatMath.Vectors.exp(FloatVector.fromArray(SPECIES, src, i)).intoArray(dst, i);
        }
    }

    private static void log(float[] src, float[] dst) {
        for (int i = 0; i < LENGTH; i += SPECIES.length()) {
            FloatMath.Vectors.log(FloatVector.fromArray(SPECIES, src, i)).intoArray(dst, i);
        }
    }

    private static void sin(float[] src, float[] dst) {
        for (int i = 0; i < LENGTH; i += SPECIES.length()) {
            FloatMath.Vectors.sin(FloatVector.fromArray(SPECIES, src, i)).intoArray(dst, i);
        }
    }

    private static void asin(float[] src, float[] dst) {
        for (int i = 0; i < LENGTH; i += SPECIES.length()) {
            FloatMath.Vectors.asin(FloatVector.fromArray(SPECIES, src, i)).intoArray(dst, i);
        }
    }
}
