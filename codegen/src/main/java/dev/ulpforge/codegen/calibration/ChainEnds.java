package dev.ulpforge.codegen.calibration;

import java.util.Arrays;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

import static dev.ulpforge.codegen.calibration.Filler.bits;
import static dev.ulpforge.codegen.calibration.Filler.fromBits;

/** Where chains of operations start and where they meet. */
enum ChainEnds {
    FLOATS {
        @Override
        int start(ProgramBuilder b) {
            return b.input();
        }

        @Override
        int next(ProgramBuilder b, int start) {
            return fromBits(b, b.binary(BinaryKind.IADD, bits(b, start), b.constant(1)));
        }

        @Override
        int joined(ProgramBuilder b, int[] values) {
            int all = Arrays.stream(values).map(value -> bits(b, value))
                    .reduce((x, y) -> b.binary(BinaryKind.IXOR, x, y)).orElseThrow();
            return fromBits(b, b.binary(BinaryKind.IOR, b.binary(BinaryKind.IAND, all, b.constant(0x007f_ffff)),
                    b.constant(0x3f80_0000)));
        }
    },
    /** With as few conversions as can be, which take other resources than doubles do. */
    DOUBLES {
        @Override
        int start(ProgramBuilder b) {
            return b.unary(UnaryKind.F2D, b.input());
        }

        @Override
        int next(ProgramBuilder b, int start) {
            return b.unary(UnaryKind.FROM_DBITS,
                    b.binary(BinaryKind.LADD, b.unary(UnaryKind.DBITS, start), b.constant(1L)));
        }

        @Override
        int joined(ProgramBuilder b, int[] values) {
            int all = Arrays.stream(values).map(value -> b.unary(UnaryKind.DBITS, value))
                    .reduce((x, y) -> b.binary(BinaryKind.LXOR, x, y)).orElseThrow();
            return b.unary(UnaryKind.D2F, b.unary(UnaryKind.FROM_DBITS, b.binary(BinaryKind.LOR,
                    b.binary(BinaryKind.LAND, all, b.constant(0x000f_ffff_ffff_ffffL)),
                    b.constant(0x3ff0_0000_0000_0000L))));
        }
    };

    /** {@return the start of each chain, near 1 if the input is} */
    int[] starts(ProgramBuilder b, boolean differ) {
        int[] starts = new int[Filler.CHAINS];
        for (int chain = 0; chain < starts.length; chain++) {
            starts[chain] = chain == 0 || !differ ? start(b) : next(b, starts[chain - 1]);
        }
        return starts;
    }

    abstract int start(ProgramBuilder b);

    /** {@return another value near 1} */
    abstract int next(ProgramBuilder b, int start);

    /**
     * {@return a float between 1 and 2 that all values have part in} Infinities and subnormal numbers would take their
     * time.
     */
    abstract int joined(ProgramBuilder b, int[] values);
}
