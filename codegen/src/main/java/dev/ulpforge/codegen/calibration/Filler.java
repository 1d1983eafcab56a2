package dev.ulpforge.codegen.calibration;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.calibration.Probe.Step;
import dev.ulpforge.model.cost.Resource;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * Operations that keep one resource busy all the time: the time that another operation adds is the time for which it
 * takes that resource. They share their constants, since a program that is short of registers takes longer.
 */
enum Filler {
    /** Sums and differences of bits go to every port. */
    VECTOR(Resource.VECTOR, 4, Filler::bitwise),
    /** As many as last longer than a division. */
    LONG(Resource.VECTOR, 12, Filler::bitwise),
    MULTIPLY(Resource.MULTIPLY, 6, (b, value, number) -> b.fma(value, b.constant(0x1p-3f), b.constant(1f))),
    /** Look-ups in tables of one register, all with one index. They tell chains apart. */
    PERMUTE(Resource.PERMUTE, 3, (b, value, number) -> fromBits(b, b.binary(BinaryKind.IXOR, bits(b, value),
            b.add(new Op.Lookup(tables().get(number), bits(b, b.input())))))),
    /** On doubles. */
    DOUBLE(Resource.VECTOR, 5, (b, value, number) -> b.dfma(value, b.constant(0x1p-3), b.constant(1.0)));

    /** So many that latencies do not count, beside those of the vectors that follow. */
    static final int CHAINS = 4;
    private static final int ENTRIES = 4;
    private static final int SMALL = 1 << 20;
    private final Resource resource;
    private final int count;
    private final Step step;

    Filler(Resource resource, int count, Step step) {
        this.resource = resource;
        this.count = count;
        this.step = step;
    }

    /** Not a constant of the enum, which would not be there yet when its elements are made. */
    private static final class Tables {
        static final List<List<Integer>> ALL = IntStream.range(0, CHAINS * PERMUTE.count)
                .mapToObj(seed -> new Random(seed).ints(ENTRIES, 0, SMALL).boxed().toList()).toList();
    }

    private static List<List<Integer>> tables() {
        return Tables.ALL;
    }

    Resource resource() {
        return resource;
    }

    /** {@return whether chains differ that start alike} */
    boolean tellsApart() {
        return this == PERMUTE;
    }

    /** {@return the end of a chain of operations} A float between 1 and 2 stays between 1/4 and 4. */
    int chain(ProgramBuilder b, int start, int chain) {
        int value = start;
        for (int i = 0; i < count; i++) {
            value = step.next(b, value, chain * count + i);
        }
        return value;
    }

    private static int bitwise(ProgramBuilder b, int value, int number) {
        return fromBits(b, b.binary(number % 2 == 0 ? BinaryKind.IADD : BinaryKind.IXOR, bits(b, value),
                b.constant(number % 2 == 0 ? 1 : 2)));
    }

    static int bits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.BITS, value);
    }

    static int fromBits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.FROM_BITS, value);
    }
}
