package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.model.ir.DoubleTable;

/**
 * A look-up of doubles in registers as an expression of the Vector API, for the reason given in {@link TableLookup}:
 * with vectors of 256 bits C2 inlines no more than two calls for it. What depends on the width is decided when C2
 * compiles it; vectors of 128 bits go lane by lane, by a call.
 *
 * @param entries the number of entries for which there is a look-up
 * @param table   an expression for the bits of the entries, repeated to {@link #MOST}
 * @param index   the name of a vector of longs
 */
record DoubleLookup(int entries, String table, String index) {
    /** As many as the widest vector has lanes. */
    private static final int MOST = 8;
    private static final int FEWEST = 4;
    /** What {@link #inlined} has of bytecodes, without the store of its value, or a little more. */
    private static final int BYTECODES_OF_FEW = 48;
    private static final int BYTECODES_OF_MANY = 80;

    DoubleLookup(DoubleTable table, String registers, String index) {
        this(entries(table), registers, index);
    }

    /** {@return the number of entries for which there is a look-up} */
    static int entries(DoubleTable table) {
        return Math.max(table.slots(), FEWEST);
    }

    /** {@return how many bytecodes the look-up has, or a little more} */
    static int bytecodes(DoubleTable table) {
        return entries(table) == FEWEST ? BYTECODES_OF_FEW : BYTECODES_OF_MANY;
    }

    /** {@return the entries as a vector of doubles, in a loop: look-ups at one index share the test of its bit} */
    CodeBlock inLoop() {
        return expression(CodeBlock.of("$L.blend($L, $L.lanewise($T.LSHL, $L).compare($T.LT, 0))", permuted(0),
                permuted(FEWEST), index, VectorNames.OPERATORS, Long.numberOfLeadingZeros(FEWEST),
                VectorNames.OPERATORS));
    }

    /** {@return the same of fewer nodes}: a tenth slower in a loop on AVX2 (AMD EPYC, Zen 3, Temurin 25.0.3) */
    CodeBlock inlined() {
        return expression(CodeBlock.of("$L.selectFrom($L, $L)", index, registers(0), registers(FEWEST)));
    }

    private CodeBlock expression(CodeBlock ofTwoRegisters) {
        return CodeBlock.of("($1L.length() == $2L ? $3L : $1L.length() == $4L ? $5L : $6L).reinterpretAsDoubles()",
                LaneNames.DOUBLES, MOST, permuted(0), FEWEST, entries == FEWEST ? permuted(0) : ofTwoRegisters, call());
    }

    private CodeBlock permuted(int start) {
        return CodeBlock.of("$L.selectFrom($L)", index, registers(start));
    }

    private CodeBlock registers(int start) {
        return CodeBlock.of("$T.fromArray($L, $L, $L)", VectorNames.LONG_VECTOR, LaneNames.LONGS, table, start);
    }

    private CodeBlock call() {
        return CodeBlock.of("$T.lookup$L($L, $L)", RuntimeNames.DOUBLE_LANES, entries, table, index);
    }
}
