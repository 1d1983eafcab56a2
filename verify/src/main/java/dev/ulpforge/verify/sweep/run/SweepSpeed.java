package dev.ulpforge.verify.sweep.run;

import java.util.function.DoublePredicate;

import dev.ulpforge.model.progress.Progress;

/** Tells a progress how far tasks on many inputs are, and how fast. */
public final class SweepSpeed {
    private SweepSpeed() {}

    /** {@return what hears the share of the tasks that is done, which have so many inputs, from now on} */
    public static DoublePredicate of(Progress progress, double inputs) {
        long start = System.nanoTime();
        return share -> progress.at(share, Workers.speed(share * inputs, System.nanoTime() - start));
    }
}
