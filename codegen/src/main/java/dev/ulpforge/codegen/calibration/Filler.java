package dev.ulpforge.codegen.calibration;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.ulpforge.model.cost.Resource;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * Operations that keep one resource busy all the time: the time that another operation adds is the time for which it
 * takes that resource.
 */
enum Filler {
    /** Sums and differences of bits go to every port. */
    VECTOR(Resource.VECTOR, 4) {
        @Override
        int next(ProgramBuilder b, int value, int number, int lanes) {
            return b.binary(number % 2 == 0 ? BinaryKind.IADD : BinaryKind.IXOR, value, b.constant(1 + number));
        }
    },
    MULTIPLY(Resource.MULTIPLY, 4) {
        @Override
        int next(ProgramBuilder b, int value, int number, int lanes) {
            return b.fma(value, b.constant(0x1p-3f), b.constant(1 + number * 0x1p-6f));
        }
    },
    /** Look-ups in tables of one register. C2 inlines few. */
    PERMUTE(Resource.PERMUTE, 2) {
        @Override
        int next(ProgramBuilder b, int value, int number, int lanes) {
            return b.add(new Op.Lookup(TABLES.get(number % TABLES.size()).subList(0, lanes), value));
        }
    };

    /** So many that latencies do not count. */
    static final int CHAINS = 8;
    private static final List<List<Integer>> TABLES = IntStream.range(0, CHAINS + 2)
            .mapToObj(seed -> new Random(seed).ints(16, 0x3f80_0000, 0x4000_0000).boxed().toList()).toList();
    private final Resource resource;
    private final int count;

    Filler(Resource resource, int count) {
        this.resource = resource;
        this.count = count;
    }

    Resource resource() {
        return resource;
    }

    /**
     * {@return a chain of operations on a float between 1 and 2, fewer if each is done for two halves}
     *
     * @param chain tells chains apart: the first operation of each is its own
     */
    int chain(ProgramBuilder b, int chain, int lanes, boolean isHalf) {
        boolean isFloat = this == MULTIPLY;
        int value = isFloat ? b.input() : bits(b, b.input());
        for (int i = 0; i < (isHalf ? 3 * count / 4 : count); i++) {
            value = next(b, value, i == 0 ? chain : CHAINS + i, lanes);
        }
        return isFloat ? value : fromBits(b, value);
    }

    /** {@return the next value of a chain of floats, or of the bits of floats, between 1/4 and 4} */
    abstract int next(ProgramBuilder b, int value, int number, int lanes);

    static int near(ProgramBuilder b, int number) {
        return b.constant(1f + number % 3 * 0x1p-4f);
    }

    static int bits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.BITS, value);
    }

    static int fromBits(ProgramBuilder b, int value) {
        return b.unary(UnaryKind.FROM_BITS, value);
    }
}
