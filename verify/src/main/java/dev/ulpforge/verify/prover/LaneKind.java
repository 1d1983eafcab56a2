package dev.ulpforge.verify.prover;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.verify.prover.LaneValue.Truth;
import dev.ulpforge.verify.prover.LaneValue.Whole;

/** What a lane is read as. */
enum LaneKind {
    FLOAT,
    DOUBLE,
    INTEGER,
    TRUTH;

    /** {@return the same lane at each input} */
    LaneValue value(long lane) {
        return switch (this) {
            case FLOAT -> LaneValue.number(Format.BINARY32, PointRun.value(Format.BINARY32, lane));
            case DOUBLE -> LaneValue.number(Format.BINARY64, PointRun.value(Format.BINARY64, lane));
            case INTEGER -> new Whole(lane, lane);
            case TRUTH -> new Truth(lane != 0);
        };
    }

    /** {@return what results are} */
    static LaneKind of(UnaryKind kind) {
        return switch (kind) {
            case NEG, ABS, SQRT, FROM_BITS, TO_FLOAT, D2F -> FLOAT;
            case BITS, TO_INT, D2I, DBITS, I2L, L2I -> INTEGER;
            case NOT -> TRUTH;
            case F2D, I2D, DNEG, DABS, DSQRT, FROM_DBITS -> DOUBLE;
        };
    }

    /** {@return what results are} */
    static LaneKind of(BinaryKind kind) {
        return switch (kind) {
            case ADD, SUB, MUL, DIV -> FLOAT;
            case DADD, DSUB, DMUL, DDIV -> DOUBLE;
            case LT, LE, EQ, NE, DLT, DLE, DEQ, ILT, ILE, IEQ, LLT, LLE, LEQ, AND, OR -> TRUTH;
            case IADD, ISUB, IMIN, IMAX, IAND, IOR, IXOR, ISHL, ISAR, ISHR, LADD, LSUB, LAND, LOR, LXOR, LSHL, LSAR,
                    LSHR ->
                INTEGER;
        };
    }
}
