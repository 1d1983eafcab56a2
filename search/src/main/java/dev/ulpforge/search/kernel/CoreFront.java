package dev.ulpforge.search.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.fit.Fitter;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Structure;

/** Core approximations of one function by number of operations: for now Horner's rule only. */
final class CoreFront {
    private static final int LARGEST = 6;
    private static final int STARTS = 3;

    private CoreFront() {}

    /** {@return the best core of each size} Its errors are absolute. */
    static List<Fit> evolve(RealFunction f, double lo, double hi, double maxUlp, long seed) {
        Fitter fitter = Fitter.of(f, RealFunction.one(), lo, hi);
        List<Fit> front = new ArrayList<>();
        StringBuilder horner = new StringBuilder("fma _ x _");
        for (int size = 1; size <= LARGEST; size++) {
            front.add(fitter.full(Structure.parse(horner.toString()), STARTS, new Random(seed)));
            horner.append("; fma ").append(size).append(" x _");
        }
        return front;
    }
}
