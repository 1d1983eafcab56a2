package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.runtime.RowsOfFour;

/**
 * Four interleaved tables of ints in vector code. With eight lanes, the rows of two lanes are loaded into the halves of
 * one vector, and four such vectors are transposed: first the entries of neighbouring lanes are brought together, then
 * halves of those are exchanged. With other numbers of lanes each column is gathered. All of it is written out: C2
 * would not inline calls in loops as long as these are.
 *
 * @param rows the name of the array of rows
 * @param at   the name of the array that has the beginning of each lane's row, not counting the margin
 */
record VectorRows(String rows, String at) {
    /** The bytecodes of {@link #loaded}, and a few more. */
    static final int BYTECODES = 280;
    private static final int LANES = 8;
    private static final String EIGHT = "INTS.length() == " + LANES;

    /** {@return the statements that load the rows} @param index a vector that stands for them where none are loaded */
    CodeBlock loaded(String index) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int lane = 0; lane < LANES / 2; lane++) {
            code.addStatement(
                    "$T $L = $L ? $T.fromArray(INTS, $L, $L[$L] + $L).blend($T.fromArray(INTS, $L, $L[$L]), $T.UPPER) : $L",
                    VectorNames.INT_VECTOR, row(lane), EIGHT, VectorNames.INT_VECTOR, rows, at, lane,
                    RowsOfFour.MARGIN, VectorNames.INT_VECTOR, rows, at, lane + LANES / 2, RuntimeNames.ROWS_OF_FOUR,
                    index);
        }
        for (int lane = 0; lane < LANES / 2; lane += 2) {
            code.addStatement(
                    "$T $L = $L ? $L.blend($L.reinterpretAsLongs().lanewise($T.LSHL, 32).reinterpretAsInts(), $T.ODD)"
                            + ".reinterpretAsLongs() : $L.reinterpretAsLongs()",
                    VectorNames.LONG_VECTOR, even(lane), EIGHT, row(lane), row(lane + 1), VectorNames.OPERATORS,
                    RuntimeNames.ROWS_OF_FOUR, index);
            code.addStatement(
                    "$T $L = $L ? $L.reinterpretAsLongs().lanewise($T.LSHR, 32).reinterpretAsInts().blend($L, $T.ODD)"
                            + ".reinterpretAsLongs() : $L.reinterpretAsLongs()",
                    VectorNames.LONG_VECTOR, odd(lane), EIGHT, row(lane), VectorNames.OPERATORS, row(lane + 1),
                    RuntimeNames.ROWS_OF_FOUR, index);
        }
        return code.build();
    }

    /** {@return the entries in a column, 0 to 3} */
    CodeBlock column(int column) {
        String first = column % 2 == 0 ? even(0) : odd(0);
        String second = column % 2 == 0 ? even(2) : odd(2);
        CodeBlock both = column < 2
                ? CodeBlock.of("$L.blend($L.rearrange($T.SWAP), $T.ODD_LONGS)", first, second,
                        RuntimeNames.ROWS_OF_FOUR, RuntimeNames.ROWS_OF_FOUR)
                : CodeBlock.of("$L.rearrange($T.SWAP).blend($L, $T.ODD_LONGS)", first, RuntimeNames.ROWS_OF_FOUR,
                        second, RuntimeNames.ROWS_OF_FOUR);
        return CodeBlock.of("$L ? $L.reinterpretAsInts() : $T.fromArray(INTS, $L, $L, $L, 0)", EIGHT, both,
                VectorNames.INT_VECTOR, rows, RowsOfFour.MARGIN + column, at);
    }

    private String row(int lane) {
        return at + "Row" + lane;
    }

    private String even(int lane) {
        return at + "Even" + lane;
    }

    private String odd(int lane) {
        return at + "Odd" + lane;
    }
}
