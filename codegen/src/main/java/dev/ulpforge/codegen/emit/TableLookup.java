package dev.ulpforge.codegen.emit;

import java.util.stream.IntStream;

import com.palantir.javapoet.CodeBlock;

/**
 * A look-up in a register table as an expression of the Vector API. It is written out if it takes up to four permutes,
 * with the same tests of the index's bits for every table, which C2 shares: after the first 18,000 nodes of a method
 * (NodeCountInliningCutoff) C2 no longer inlines calls of {@code RegisterTable}, and boxes their vectors. Larger tables
 * occur in slow paths, and a method of more than 8000 bytecodes is not compiled at all; these look-ups stay calls.
 *
 * @param size  the number of entries
 * @param table an expression for the entries, repeated to 64
 * @param index the index vector's name
 */
record TableLookup(int size, String table, String index) {
    private static final int MOST_PERMUTES = 4;
    private static final int REPEATED = 64;
    /** A vector of this many lanes permutes two registers by one instruction. */
    static final int WIDEST = 16;
    static final int NARROWEST = 4;

    /**
     * {@return what a look-up costs C2, in operations on vectors of some lanes} A permute is two, and a blend three
     * with its test.
     */
    static int operations(int size, int lanes) {
        int permutes = Math.ceilDiv(size, lanes < WIDEST ? lanes : 2 * lanes);
        return 2 * permutes + 3 * (permutes - 1);
    }

    /** Vectors of a table's entries. */
    @FunctionalInterface
    interface Registers {
        /** {@return the vector with this many lanes that begins with an entry} */
        CodeBlock from(int start, int lanes);
    }

    /** {@return a call, of few bytecodes} */
    CodeBlock call() {
        return CodeBlock.of("$T.lookup$L($L, $L)", RuntimeNames.REGISTER_TABLE, size, table, index);
    }

    /** {@return the look-up, written out if it is not too large}
     *
     * @param registers the vectors of entries
     */
    CodeBlock expression(Registers registers) {
        CodeBlock expression = call();
        for (int lanes = NARROWEST; lanes <= WIDEST && lanes < size; lanes *= 2) {
            if (size <= MOST_PERMUTES * lanes) {
                expression = CodeBlock.of("INTS.length() == $L ? $L : $L", lanes, part(0, size, lanes, registers),
                        expression);
            }
        }
        return size <= WIDEST
                ? CodeBlock.of("INTS.length() >= $L ? $L : $L", size, one(registers.from(0, WIDEST)), expression)
                : expression;
    }

    /** {@return from which entries on {@link #expression} needs vectors of the widest species} */
    IntStream starts() {
        return size <= MOST_PERMUTES * WIDEST
                ? IntStream.range(0, size).filter(start -> start % WIDEST == 0)
                : IntStream.empty();
    }

    private CodeBlock part(int start, int entries, int lanes, Registers registers) {
        if (entries <= lanes) {
            return one(registers.from(start, lanes));
        }
        if (lanes == WIDEST && entries == 2 * lanes) {
            return CodeBlock.of("$L.selectFrom($L, $L)", index, registers.from(start, lanes),
                    registers.from(start + lanes, lanes));
        }
        int half = entries / 2;
        return CodeBlock.of("$L.blend($L, $L.lanewise($T.LSHL, $L).compare($T.LT, 0))",
                part(start, half, lanes, registers),
                part(start + half, half, lanes, registers), index, VectorNames.OPERATORS,
                Integer.numberOfLeadingZeros(half),
                VectorNames.OPERATORS);
    }

    private CodeBlock one(CodeBlock register) {
        return CodeBlock.of("$L.selectFrom($L)", index, register);
    }

    /** {@return a load of entries where it is used} */
    CodeBlock register(int start) {
        return CodeBlock.of("$T.fromArray(INTS, $L, $L)", VectorNames.INT_VECTOR, table, start);
    }

    /** {@return a load that does no harm if a vector is so long that it is not used} */
    CodeBlock spareRegister(int start) {
        return start == 0
                ? register(0)
                : CodeBlock.of("$T.fromArray(INTS, $L, $T.min($L, $L - INTS.length()))", VectorNames.INT_VECTOR,
                        table, Math.class, start, REPEATED);
    }
}
