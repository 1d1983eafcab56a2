package dev.ulpforge.jmh;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.search.timing.Lanewise;

/**
 * Typical inputs of a function and room for results, in the heap and outside of it. With 4,096 of each they fit a
 * first-level cache of 32 KiB.
 */
@State(Scope.Thread)
public class BenchmarkArrays {
    private static final long SEED = 1;
    private static final double OURS = 1;
    private static final double FAST = 4;
    private static final double PEERS = 2;

    /** The number of elements. */
    @Param({ "4096" })
    public int length;
    /** The function. */
    @Param
    public Subject function;

    /** The inputs. */
    public float[] src;
    /** The results. */
    public float[] dst;
    /** The inputs outside of the heap. */
    public MemorySegment source;
    /** The JDK's vector operator, where it has one. */
    public BulkKernel lanewise;
    /** The results outside of the heap. */
    public MemorySegment destination;

    /** Draws the inputs, the same ones every time, and checks all that computes the function. */
    @Setup(Level.Trial)
    public void prepare() {
        src = function.inputs(length, SEED);
        dst = new float[length];
        source = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_FLOAT, src);
        destination = Arena.ofAuto().allocate(source.byteSize(), Float.BYTES);
        function.arrays.apply(src, dst);
        check("ulpforge", dst, OURS);
        function.fast.apply(src, dst);
        check("fast", dst, FAST);
        function.segments.apply(source, destination);
        check("segments", destination.toArray(ValueLayout.JAVA_FLOAT), OURS);
        if (function.operator != null) {
            lanewise = Lanewise.loop(function.operator).orElseThrow();
            lanewise.apply(src, dst);
            check("lanewise", dst, PEERS);
        }
    }

    /** The reference is in double: its own error is far below an ULP of a float. */
    private void check(String name, float[] results, double ulps) {
        for (int i = 0; i < length; i++) {
            double want = function.math.applyAsDouble(src[i]);
            if (!(Math.abs(results[i] - want) <= ulps * Math.ulp((float) want))) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "%s returned %a at x=%a, not %a", name, results[i], src[i], want));
            }
        }
    }
}
