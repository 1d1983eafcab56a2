package dev.ulpforge.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.FieldSpec;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

/**
 * The bits of tables of doubles that vectors have in registers, repeated to {@value Program#REGISTERED}. They are
 * longs, since C2 moves loads of doubles out of no loop that stores doubles.
 */
final class RegisterDoubles {
    private RegisterDoubles() {}

    /** {@return the fields for the tables of a kernel} */
    static List<FieldSpec> fields(KernelMethod kernel) {
        Program program = kernel.program();
        List<FieldSpec> fields = new ArrayList<>();
        for (int position = 0; position < program.ops().size(); position++) {
            if (program.registerTable(position).isPresent()
                    && program.ops().get(position) instanceof Op.Gather(int table, _) && isFirst(program, position)) {
                fields.add(field(kernel.registersName(table), program.registerTable(position).orElseThrow()));
            }
        }
        return fields;
    }

    /**
     * {@return the position of the longs that are the index of a look-up in vector code, if the operation at a position
     * is one}: the index of the program is their lower half
     */
    static Optional<Integer> index(Program program, int position) {
        return program.registerTable(position).map(_ -> ((Op.Gather) program.ops().get(position)).index())
                .map(index -> program.ops().get(index).operands().getFirst());
    }

    private static boolean isFirst(Program program, int position) {
        int table = ((Op.Gather) program.ops().get(position)).table();
        return program.ops().stream().limit(position)
                .noneMatch(op -> op instanceof Op.Gather earlier && earlier.table() == table);
    }

    private static FieldSpec field(String name, DoubleTable table) {
        String entries = IntStream.range(0, Program.REGISTERED).mapToDouble(table::at).mapToObj(JavaLiteral::of)
                .collect(Collectors.joining(", "));
        return FieldSpec.builder(long[].class, name, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.bits($L)", RuntimeNames.TABLE_ENTRIES, JavaLang.code(entries)).build();
    }
}
