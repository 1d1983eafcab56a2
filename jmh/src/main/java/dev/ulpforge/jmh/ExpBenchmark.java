package dev.ulpforge.jmh;

import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.ulpforge.kernels.OneUlpKernels;

/** {@code exp} over arrays. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 200, time = 3, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ExpBenchmark {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final double OURS = 1;
    private static final double PEERS = 1.5;

    /** Checks every contender. */
    @Setup
    public void check(Floats floats) {
        Floats.Reference exp = Math::exp;
        floats.check("ulpforge", ulpforge(floats), exp, OURS);
        segments(floats);
        floats.check("segments", floats.destination.toArray(ValueLayout.JAVA_FLOAT), exp, OURS);
        floats.check("lanewise", lanewise(floats), exp, PEERS);
        floats.check("math", math(floats), exp, PEERS);
        floats.check("copy", copy(floats), x -> x, 0);
    }

    /** Ours. */
    @Benchmark
    public float[] ulpforge(Floats floats) {
        OneUlpKernels.exp(floats.src, floats.dst);
        return floats.dst;
    }

    /** Ours, outside of the heap. */
    @Benchmark
    public void segments(Floats floats) {
        OneUlpKernels.exp(floats.source, floats.destination);
    }

    /** The JDK's vector operator. Its masked tail in the same method would make the loop half as slow again. */
    @Benchmark
    public float[] lanewise(Floats floats) {
        int bound = FLOATS.loopBound(floats.src.length);
        loop(floats.src, floats.dst, bound);
        if (bound < floats.src.length) {
            tail(floats.src, floats.dst, bound);
        }
        return floats.dst;
    }

    private static void loop(float[] src, float[] dst, int bound) {
        for (int i = 0; i < bound; i += FLOATS.length()) {
            FloatVector.fromArray(FLOATS, src, i).lanewise(VectorOperators.EXP).intoArray(dst, i);
        }
    }

    private static void tail(float[] src, float[] dst, int start) {
        VectorMask<Float> rest = FLOATS.indexInRange(start, src.length);
        FloatVector.fromArray(FLOATS, src, start, rest).lanewise(VectorOperators.EXP).intoArray(dst, start, rest);
    }

    /** What most programs do. */
    @Benchmark
    public float[] math(Floats floats) {
        for (int i = 0; i < floats.src.length; i++) {
            floats.dst[i] = (float) Math.exp(floats.src[i]);
        }
        return floats.dst;
    }

    /** Loading and storing alone. */
    @Benchmark
    public float[] copy(Floats floats) {
        for (int i = 0; i < floats.src.length; i++) {
            floats.dst[i] = floats.src[i];
        }
        return floats.dst;
    }
}
