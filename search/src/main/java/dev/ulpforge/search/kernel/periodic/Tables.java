package dev.ulpforge.search.kernel.periodic;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/** Tables of floats in programs. */
final class Tables {

    private Tables() {}

    /** {@return the position of an entry: of a constant where there is only one} */
    static int entry(ProgramBuilder b, float[] table, int index) {
        if (table.length == 1) {
            return b.constant(table[0]);
        }
        List<Integer> entries = new ArrayList<>();
        for (float entry : table) {
            entries.add(Float.floatToRawIntBits(entry));
        }
        return b.unary(UnaryKind.FROM_BITS, b.add(new Op.Lookup(entries, index)));
    }
}
