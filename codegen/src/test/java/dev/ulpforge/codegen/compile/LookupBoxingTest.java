package dev.ulpforge.codegen.compile;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.model.ir.UnaryKind;

/** Many look-ups in one kernel box no vectors. The build runs this with vectors of 512, 256 and 128 bits. */
class LookupBoxingTest {
    private static final int LENGTH = 4096 + 7;
    private static final int DEGREE = 8;
    private static final int ENTRIES = 16;

    @Test
    void coefficientsFromTablesAllocateNothing() {
        Random random = new Random(1);
        float[] src = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            src[i] = random.nextFloat();
        }
        Allocation.assertNone(pieces(random), src);
    }

    /** A polynomial, each of whose coefficients comes from a table of its own. */
    private static Program pieces(Random random) {
        ProgramBuilder builder = new ProgramBuilder();
        int x = builder.input();
        int index = builder.shift(ShiftKind.SHR, builder.unary(UnaryKind.BITS, x), 20);
        int y = x;
        for (int i = 0; i <= DEGREE; i++) {
            List<Integer> table = random.ints(ENTRIES, 0, 0x3f80_0000).boxed().toList();
            y = builder.fma(y, x, builder.unary(UnaryKind.FROM_BITS, builder.add(new Op.Lookup(table, index))));
        }
        return builder.build(y);
    }
}
