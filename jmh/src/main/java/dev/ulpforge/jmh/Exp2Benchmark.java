package dev.ulpforge.jmh;

import java.util.concurrent.TimeUnit;

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

/** {@code exp2} over arrays; the JDK has no vector operator for it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 200, time = 3, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class Exp2Benchmark {

    /** Checks every contender. */
    @Setup
    public void check(Floats floats) {
        Floats.Reference exp2 = x -> Math.pow(2, x);
        floats.check("ulpforge", ulpforge(floats), exp2, 1);
        floats.check("math", math(floats), exp2, 1);
    }

    /** Ours. */
    @Benchmark
    public float[] ulpforge(Floats floats) {
        OneUlpKernels.exp2(floats.src, floats.dst);
        return floats.dst;
    }

    /** What most programs do. */
    @Benchmark
    public float[] math(Floats floats) {
        for (int i = 0; i < floats.src.length; i++) {
            floats.dst[i] = (float) Math.pow(2, floats.src[i]);
        }
        return floats.dst;
    }
}
