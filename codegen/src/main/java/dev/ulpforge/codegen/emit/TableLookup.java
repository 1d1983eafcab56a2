package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * A look-up in a register table as an expression of the Vector API. Where it takes up to four permutes it is written out, with
 * the same tests of the index's bits for every table, which C2 makes once: after the first 18,000 nodes of a method
 * (NodeCountInliningCutoff) C2 leaves calls of {@code RegisterTable} out of line, and boxes their vectors. Larger tables are
 * for rare cases, and a method of more than 8000 bytecodes is not compiled at all; these stay calls.
 *
 * @param size  the number of entries
 * @param table an expression for the entries, repeated to 64
 * @param index the index vector's name
 */
record TableLookup(int size, String table, String index) {
    private static final int MOST_PERMUTES = 4;
    /** A vector of this many lanes permutes two registers by one instruction. */
    static final int WIDEST = 16;
    static final int NARROWEST = 4;

    /** {@return what a look-up costs C2, in operations on vectors of some lanes} A permute is two, and a blend three with its test. */
    static int operations(int size, int lanes) {
        int permutes = Math.ceilDiv(size, lanes < WIDEST ? lanes : 2 * lanes);
        return 2 * permutes + 3 * (permutes - 1);
    }

    /** {@return a call, of few bytecodes} */
    CodeBlock call() {
        return CodeBlock.of("$T.lookup$L($L, $L)", RuntimeNames.REGISTER_TABLE, size, table, index);
    }

    /** {@return the look-up, written out if it is not too large} */
    CodeBlock expression() {
        CodeBlock expression = call();
        for (int lanes = NARROWEST; lanes <= WIDEST && lanes < size; lanes *= 2) {
            if (size <= MOST_PERMUTES * lanes) {
                expression = CodeBlock.of("INTS.length() == $L ? $L : $L", lanes, part(0, size, lanes), expression);
            }
        }
        return size <= WIDEST
                ? CodeBlock.of("INTS.length() >= $L ? $L : $L", size, one(0), expression)
                : expression;
    }

    private CodeBlock part(int start, int entries, int lanes) {
        if (entries <= lanes) {
            return one(start);
        }
        if (lanes == WIDEST && entries == 2 * lanes) {
            return CodeBlock.of("$L.selectFrom($L, $L)", index, register(start), register(start + lanes));
        }
        int half = entries / 2;
        return CodeBlock.of("$L.blend($L, $L.lanewise($T.LSHL, $L).compare($T.LT, 0))", part(start, half, lanes),
                part(start + half, half, lanes), index, VectorNames.OPERATORS, Integer.numberOfLeadingZeros(half),
                VectorNames.OPERATORS);
    }

    private CodeBlock one(int start) {
        return CodeBlock.of("$L.selectFrom($L)", index, register(start));
    }

    private CodeBlock register(int start) {
        return CodeBlock.of("$T.fromArray(INTS, $L, $L)", VectorNames.INT_VECTOR, table, start);
    }
}
