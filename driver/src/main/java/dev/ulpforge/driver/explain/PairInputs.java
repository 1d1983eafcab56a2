package dev.ulpforge.driver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.wide.PairPoints;

/**
 * Pairs from all over the domain of a kernel of two arguments: special values, pairs with which results vary, floats
 * that are evenly spread by bit pattern and sign, and the numbers that the program compares with.
 */
final class PairInputs {
    private static final int SPREAD = 4096;
    /** Multiples of it fill [0, 1) evenly, less the whole numbers: (√5 - 1)/2 (Weyl 1916). */
    private static final double GOLDEN = 0.6180339887498949;

    private PairInputs() {}

    /** {@return the pairs, always the same ones} */
    static List<double[]> of(Program program, KernelSpec spec) {
        Domain x = spec.domain().side();
        Domain y = spec.domain().second().orElse(x);
        List<double[]> pairs = new ArrayList<>(new PairPoints(spec).pairs(SPREAD).toList());
        x.ranges().forEach(first -> y.ranges().forEach(second -> spread(first, second, pairs)));
        compared(program, spec.format()).forEach(number -> {
            if (x.contains(number)) {
                beside(number, y).forEach(other -> pairs.add(new double[]{ number, other }));
            }
            if (y.contains(number)) {
                beside(number, x).forEach(other -> pairs.add(new double[]{ other, number }));
            }
        });
        return pairs;
    }

    private static void spread(Domain.BitRange first, Domain.BitRange second, List<double[]> pairs) {
        for (int i = 0; i < SPREAD; i++) {
            pairs.add(new double[]{ at(first, (double) i / SPREAD), at(second, i * GOLDEN % 1) });
        }
    }

    private static float at(Domain.BitRange range, double part) {
        return Float.intBitsToFloat((int) (range.first() + (long) (range.size() * part)));
    }

    private static Stream<Double> compared(Program program, Format format) {
        return format.equals(Format.BINARY64)
                ? ComparedNumbers.doubles(program).distinct()
                : ComparedNumbers.floats(program).distinct().map(Float::doubleValue);
    }

    private static Stream<Double> beside(double number, Domain other) {
        return Stream.of((double) other.lower(), (double) other.upper(), 1.0, -1.0, number).filter(other::contains);
    }
}
