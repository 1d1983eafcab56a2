package dev.ulpforge.search.kernel;

import java.util.EnumSet;
import java.util.List;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.front.SmallFront;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Operation;

/** Core approximations for a reduced range by number of operations, evolved from the empty program. */
public final class EvolvedCores {
    private static final int LARGEST = 6;
    private static final int GENERATIONS = 120;
    /** Far below what float32 can tell: 1/32 ULP. */
    private static final double ENOUGH = 0x1p-29;

    private EvolvedCores() {}

    /** {@return the best core of each size} Errors are absolute, which is the same as relative to results near 1. */
    public static List<Fit> evolve(RealFunction f, double lo, double hi, long seed) {
        return new SmallFront(EnumSet.of(Operation.ADD, Operation.SUB, Operation.MUL, Operation.FMA), LARGEST, ENOUGH,
                GENERATIONS)
                .evolve(f, RealFunction.one(), Interval.closed(lo, hi), seed);
    }
}
