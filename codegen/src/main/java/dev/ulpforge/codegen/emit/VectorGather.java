package dev.ulpforge.codegen.emit;

import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Type;

/**
 * A gather of ints by vectors. The Vector API takes indices from an array, to which the first gather at an index stores
 * them.
 *
 * @param kernel   the kernel
 * @param position the position of the gather
 * @param gather   the gather
 */
record VectorGather(KernelMethod kernel, int position, Op.Gather gather) {
    /** {@return the gather at a position} */
    static VectorGather of(KernelMethod kernel, int position) {
        Op.Gather gather = (Op.Gather) kernel.program().ops().get(position);
        if (kernel.program().types().get(position) != Type.INT) {
            throw new IllegalArgumentException("vector code gathers ints only");
        }
        return new VectorGather(kernel, position, gather);
    }

    /** {@return the declaration of the array for the indices}: the same for all gathers that share it */
    CodeBlock array(String copy) {
        return CodeBlock.builder().addStatement("int[] $L = new int[INTS.length()]", name(copy)).build();
    }

    /** {@return the statement that stores the indices, unless an earlier gather of the fast path has stored them} */
    CodeBlock stored(String index, String copy) {
        if (isStored()) {
            return CodeBlock.of("");
        }
        int columns = rows().map(rows -> rows.tables().size()).orElse(1);
        CodeBlock scaled = columns == 1
                ? CodeBlock.of("")
                : Integer.bitCount(columns) > 1
                        ? CodeBlock.of(".mul($L)", columns)
                        : CodeBlock.of(".lanewise($T.LSHL, $L)", VectorNames.OPERATORS,
                                Integer.numberOfTrailingZeros(columns));
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$L.and($L)$L.intoArray($L, 0)", index, slots() - 1, scaled, name(copy));
        transposed(copy).ifPresent(rows -> code.add(rows.loaded(index)));
        return code.build();
    }

    /** {@return the entries} */
    CodeBlock gathered(String copy) {
        return transposed(copy).map(four -> four.column(rows().orElseThrow().column(gather.table())))
                .orElseGet(() -> plainly(copy));
    }

    private CodeBlock plainly(String copy) {
        return CodeBlock.of("$T.fromArray(INTS, $L, $L, $L, 0)", VectorNames.INT_VECTOR,
                rows().map(kernel::rows).orElseGet(() -> kernel.table(gather.table())),
                rows().map(rows -> rows.margin() + rows.column(gather.table())).orElse(0), name(copy));
    }

    /** {@return the rows of four tables, which the first gather from them loads whole} */
    private Optional<VectorRows> transposed(String copy) {
        return rows().filter(TableRows::areFour).filter(_ -> fastPath().contains(position))
                .map(four -> new VectorRows(kernel.rows(four), name(copy)));
    }

    private String name(String copy) {
        return kernel.indicesName(gather.index(), slots(), copy);
    }

    private Optional<TableRows> rows() {
        return TableRows.at(kernel.program(), position);
    }

    private int slots() {
        return MemoryTableSource.slots(kernel.program().ops().get(gather.table()));
    }

    /** {@return whether an earlier step of the fast path has stored the indices} */
    private boolean isStored() {
        List<Integer> gathers = fastPath();
        return gathers.contains(position) && gathers.getFirst() != position;
    }

    /** {@return the positions of the gathers of the fast path that share the indices, in the order of its steps} */
    private List<Integer> fastPath() {
        Program program = kernel.program();
        return new FastPathSteps(program).steps().stream().filter(FastPathSteps.Step.Declare.class::isInstance)
                .map(step -> ((FastPathSteps.Step.Declare) step).position())
                .filter(at -> program.gathers(at) && program.ops().get(at) instanceof Op.Gather(int table, int index)
                        && index == gather.index() && MemoryTableSource.slots(program.ops().get(table)) == slots())
                .toList();
    }
}
