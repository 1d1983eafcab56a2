package dev.ulpforge.jmh;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A function over arrays, computed by every contender, whose results {@link BenchmarkArrays} checks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 200, time = 3, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class FunctionBenchmark {

    /** Ours. */
    @Benchmark
    public float[] ulpforge(BenchmarkArrays floats) {
        floats.function.arrays.apply(floats.src, floats.dst);
        return floats.dst;
    }

    /** Ours, within 4 ULP. */
    @Benchmark
    public float[] fast(BenchmarkArrays floats) {
        floats.function.fast.apply(floats.src, floats.dst);
        return floats.dst;
    }

    /** The JDK's vector operator. */
    @Benchmark
    public float[] lanewise(BenchmarkArrays floats) {
        floats.lanewise.apply(floats.src, floats.dst);
        return floats.dst;
    }

    /** The form of most programs. */
    @Benchmark
    public float[] math(BenchmarkArrays floats) {
        for (int i = 0; i < floats.src.length; i++) {
            floats.dst[i] = (float) floats.function.math.applyAsDouble(floats.src[i]);
        }
        return floats.dst;
    }

    /** Ours, outside of the heap. */
    @Benchmark
    public void segments(BenchmarkArrays floats) {
        floats.function.segments.apply(floats.source, floats.destination);
    }

    /** Loading and storing alone. */
    @Benchmark
    public float[] copy(BenchmarkArrays floats) {
        for (int i = 0; i < floats.src.length; i++) {
            floats.dst[i] = floats.src[i];
        }
        return floats.dst;
    }
}
