package dev.ulpforge.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The time before a bulk method's vector loop takes over from its scalar form. HotSpot's interpreter runs vector code a
 * thousand times slower than C2 does, so a bulk method begins with its scalar form. When that has run for 100 ms, a
 * daemon thread calls the loop on copies of some inputs, until the clock says that it is compiled; the callers go on
 * with the scalar form meanwhile. Both forms return the same bits, so nobody can tell but by the time.
 *
 * <p>C2 compiles a method after some thousand calls. Most calls of a trial have no elements, and cost nothing; the few
 * that have some tell C2 which branches are taken. Now and then the last input, which the loop does not take, is NaN:
 * most kernels leave it to their slow path, so C2 compiles that too. The loop itself is not shown any: where it may
 * call a method for rare inputs, C2 spills registers, and it was 1.25 times slower.
 *
 * <p>Threads may share an object: a race at most delays the change.
 */
public final class WarmUp {
    /** Calls without elements after those of a trial. */
    public static final int EMPTY_CALLS = 64;
    /** The number of elements that are computed between two looks at the clock, at least. */
    static final int BETWEEN_LOOKS = 4096;
    private static final int LENGTH = 230;
    /**
     * The last input of a trial, for vectors that are not full; before it are those that the loop takes: with vectors
     * of any width several pairs, and a rest. With two pairs at 512 bits C2 takes the loop for a rare one, and its code
     * was 1.3 times slower.
     */
    public static final int LAST = LENGTH - 1;
    /** Elements of one call of the scalar loop: so it is compiled after a few thousand elements. */
    public static final int BLOCK = 32;
    private static final long FIRST = 100_000_000;
    /** In ns, of all trials: without a C2, or where vectors are slower, they end. */
    private static final long PATIENCE = 4_000_000_000L;
    /** Where there is one processor alone, so many times the time of a trial is left to the others after it. */
    private static final int PAUSES = 2;
    /** The inputs of so many trials are copied at most. */
    private static final int DIFFERENT_TRIALS = 64;
    /** In ns: a program's first trial loads the Vector API, which takes ten times as long, but only once. */
    private static final long LONGEST_COUNTED = 20_000_000;
    /** Rounds of a trial that can be timed, once a trial of one round took less than {@link #SHORT} ns. */
    private static final int TIMED_ROUNDS = 16;
    private static final long SHORT = 3000;
    private static final int GOOD_IN_A_ROW = 3;
    private static final int BETWEEN_NANS = 16;
    /**
     * Whether the system property {@code dev.ulpforge.warmup} is {@code off}: vector loops are called from the first
     * call on, as tests of their results do, and programs that warm them up themselves.
     */
    private static final boolean IS_OFF = "off".equals(System.getProperty("dev.ulpforge.warmup"));

    private volatile boolean isOver = IS_OFF && VectorModule.PRESENT;
    private volatile double nanosPerElement = Double.POSITIVE_INFINITY;
    private boolean hasBegun;
    private long elements;
    private double scalarNanos;
    private long trialNanos;
    private int trials;
    private int rounds = 1;
    private int good;

    /** Begins with the scalar form, unless there is to be no warm-up. */
    public WarmUp() {}

    /** {@return whether the vector loop is compiled} */
    public boolean isOver() {
        return isOver;
    }

    /**
     * {@return whether the scalar form's time for a call shall be told to {@link #computed}}
     *
     * @param length the number of elements of the call
     */
    public boolean isDue(long length) {
        elements += length;
        return length > 0 && elements >= BETWEEN_LOOKS;
    }

    /**
     * Takes note of a call's time.
     *
     * @param length the number of elements, at least 1
     * @param nanos  what the scalar form took for them, in ns
     */
    public void computed(long length, long nanos) {
        scalarNanos += (double) nanos / length * elements;
        nanosPerElement = Math.min(nanosPerElement, (double) nanos / length);
        elements = 0;
    }

    /** {@return whether trials are to begin now} It is true once. */
    public boolean begins() {
        return scalarNanos > FIRST && isFirst();
    }

    private synchronized boolean isFirst() {
        boolean isFirst = !hasBegun;
        hasBegun = true;
        return isFirst;
    }

    /**
     * Starts a thread that makes trials until the loop is compiled, or patience ends.
     *
     * @param trial calls the loop on copies of inputs, tells {@link #tried} what that took, and returns whether another
     *              trial may be of use
     */
    public void begin(BooleanSupplier trial) {
        Thread.ofPlatform().daemon().inheritInheritableThreadLocals(false).name("ulpforge-warm-up")
                .start(() -> tryOut(trial));
    }

    /** Makes trials until the loop is compiled, or patience ends. */
    void tryOut(BooleanSupplier trial) {
        boolean isAlone = Runtime.getRuntime().availableProcessors() == 1;
        long before = trialNanos;
        while (!isOver && before < PATIENCE && trial.getAsBoolean()) {
            if (isAlone) {
                LockSupport.parkNanos(PAUSES * (trialNanos - before));
            }
            before = trialNanos;
        }
    }

    /** {@return how often the loop is to be called in the next trial} */
    public int rounds() {
        return rounds;
    }

    /**
     * Takes note of a trial.
     *
     * @param rounds what {@link #rounds} said
     * @param nanos  the time of all of them
     */
    public void tried(int rounds, long nanos) {
        trials++;
        trialNanos += Math.min(nanos, LONGEST_COUNTED);
        this.rounds = nanos < SHORT * rounds ? TIMED_ROUNDS : 1;
        good = rounds > 1 && nanos < nanosPerElement * LAST * rounds ? good + 1 : 0;
        isOver |= good == GOOD_IN_A_ROW;
    }

    /** {@return a copy of the first floats of a range, for trials} */
    public static float[] copy(float[] src, int offset, int length) {
        return Arrays.copyOfRange(src, offset, offset + Math.min(length, DIFFERENT_TRIALS * LENGTH));
    }

    /** {@return a copy of the first doubles of a range, for trials} */
    public static double[] copy(double[] src, int offset, int length) {
        return Arrays.copyOfRange(src, offset, offset + Math.min(length, DIFFERENT_TRIALS * LENGTH));
    }

    /** {@return a copy of the start of a segment, in the heap if that is there, for trials} */
    public static MemorySegment copy(MemorySegment src) {
        long bytes = Math.min(src.byteSize(), (long) DIFFERENT_TRIALS * LENGTH * Double.BYTES);
        MemorySegment copy = src.isNative()
                ? Arena.ofAuto().allocate(bytes, Double.BYTES)
                : MemorySegment.ofArray(new byte[(int) bytes]);
        return copy.copyFrom(src.asSlice(0, bytes));
    }

    /** {@return the inputs of a trial: the next of {@code src}, over and over if they are few, but at least one} */
    public float[] some(float[] src) {
        float[] some = new float[LENGTH];
        fill(MemorySegment.ofArray(some), MemorySegment.ofArray(src));
        some[LAST] = isWithNan() ? Float.NaN : some[LAST];
        return some;
    }

    /** {@return the inputs of a trial: the next of {@code src}, over and over if they are few, but at least one} */
    public double[] some(double[] src) {
        double[] some = new double[LENGTH];
        fill(MemorySegment.ofArray(some), MemorySegment.ofArray(src));
        some[LAST] = isWithNan() ? Double.NaN : some[LAST];
        return some;
    }

    /** {@return the inputs of a trial: the next floats of {@code src}, at least one, in the same kind of memory} */
    public MemorySegment some(MemorySegment src) {
        MemorySegment some = src.isNative()
                ? Arena.ofAuto().allocate(LENGTH * Float.BYTES, Float.BYTES)
                : MemorySegment.ofArray(new float[LENGTH]);
        fill(some, src);
        if (isWithNan()) {
            some.setAtIndex(ValueLayout.JAVA_FLOAT, LAST, Float.NaN);
        }
        return some;
    }

    /** {@return the inputs of a trial: the next doubles of {@code src}, at least one, in the same kind of memory} */
    public MemorySegment someDoubles(MemorySegment src) {
        MemorySegment some = src.isNative()
                ? Arena.ofAuto().allocate(LENGTH * Double.BYTES, Double.BYTES)
                : MemorySegment.ofArray(new double[LENGTH]);
        fill(some, src);
        if (isWithNan()) {
            some.setAtIndex(ValueLayout.JAVA_DOUBLE, LAST, Double.NaN);
        }
        return some;
    }

    private void fill(MemorySegment some, MemorySegment src) {
        long room = src.byteSize() - some.byteSize();
        long start = room > 0 ? trials * some.byteSize() % room : 0;
        for (long done = 0; done < some.byteSize(); done += src.byteSize()) {
            MemorySegment.copy(src, start, some, done, Math.min(src.byteSize(), some.byteSize() - done));
        }
    }

    private boolean isWithNan() {
        return trials % BETWEEN_NANS == BETWEEN_NANS - 1;
    }
}
