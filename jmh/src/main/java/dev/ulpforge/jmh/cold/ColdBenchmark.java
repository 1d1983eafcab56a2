package dev.ulpforge.jmh.cold;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first calls of a bulk method in a new JVM, all together, the loading of its classes included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 9, jvmArgsAppend = { "--add-modules", "jdk.incubator.vector" })
public class ColdBenchmark {
    /** The number of elements. */
    @Param({ "100", "1000", "100000" })
    public int length;
    /** The number of calls. */
    @Param({ "1", "10", "100", "1000" })
    public int calls;
    /** The function. */
    @Param
    public ColdLoop loop;

    private float[] src;
    private float[] dst;

    /** Allocates the arrays. */
    @Setup
    public void prepare() {
        src = ColdStart.inputs(length);
        dst = new float[length];
    }

    /** Ours. */
    @Benchmark
    public float[] ulpforge() {
        for (int call = 0; call < calls; call++) {
            loop.ulpforge(src, dst);
        }
        return dst;
    }

    /** The JDK's vector operator. */
    @Benchmark
    public float[] lanewise() {
        for (int call = 0; call < calls; call++) {
            loop.lanewise(src, dst);
        }
        return dst;
    }

    /** The form of most programs. */
    @Benchmark
    public float[] math() {
        for (int call = 0; call < calls; call++) {
            loop.math(src, dst);
        }
        return dst;
    }
}
