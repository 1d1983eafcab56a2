package dev.ulpforge.driver.audit;

import java.util.concurrent.atomic.LongAdder;

import dev.ulpforge.codegen.compile.BulkKernel;

/** A loop that adds up the time that it takes in all threads. The clock is asked twice for a block of inputs. */
record TimedLoop(BulkKernel loop, LongAdder nanos, LongAdder inputs) implements BulkKernel {

    TimedLoop(BulkKernel loop) {
        this(loop, new LongAdder(), new LongAdder());
    }

    @Override
    public void apply(float[] src, float[] dst) {
        long start = System.nanoTime();
        loop.apply(src, dst);
        nanos.add(System.nanoTime() - start);
        inputs.add(src.length);
    }

    /** {@return the mean time in ns per input, on one thread} */
    double mean() {
        return nanos.doubleValue() / Math.max(1, inputs.sum());
    }
}
