package dev.ulpforge.jmh;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Inputs in [-10, 10] and room for results. With 4,096 of each they fit a first-level cache of 32 KiB. */
@State(Scope.Thread)
public class Floats {
    private static final long SEED = 1;
    private static final double LIMIT = 10;

    /** How many. */
    @Param({ "4096" })
    public int length;

    /** The inputs. */
    public float[] src;
    /** The results. */
    public float[] dst;
    /** The inputs outside of the heap. */
    public MemorySegment source;
    /** The results outside of the heap. */
    public MemorySegment destination;

    /** Draws the inputs: the same ones every time. */
    @Setup(Level.Trial)
    public void draw() {
        SplittableRandom random = new SplittableRandom(SEED);
        src = new float[length];
        dst = new float[length];
        for (int i = 0; i < length; i++) {
            src[i] = (float) random.nextDouble(-LIMIT, LIMIT);
        }
        source = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_FLOAT, src);
        destination = Arena.ofAuto().allocate(source.byteSize(), Float.BYTES);
    }

    /** A function of one float. */
    @FunctionalInterface
    public interface Reference {
        /** {@return the value at {@code x}} */
        double at(float x);
    }

    /**
     * Checks results before they are timed.
     *
     * @param name      what gave the results
     * @param results   the results at the inputs
     * @param reference what they should be
     * @param ulps      how many ULP they may be off
     */
    public void check(String name, float[] results, Reference reference, double ulps) {
        for (int i = 0; i < length; i++) {
            double want = reference.at(src[i]);
            if (!(Math.abs(results[i] - want) <= ulps * Math.ulp((float) want))) {
                throw new IllegalStateException(
                        "%s returned %a at x=%a, not %a".formatted(name, results[i], src[i], want));
            }
        }
    }
}
