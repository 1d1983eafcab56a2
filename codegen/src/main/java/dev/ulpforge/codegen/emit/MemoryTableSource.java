package dev.ulpforge.codegen.emit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Type;

/**
 * Tables in memory as Java source: text in Base64 that the runtime decodes when the class that holds them is
 * initialized. An array initializer may have some 10,000 entries, since a method has at most 64 KiB; a string constant
 * has as much.
 */
final class MemoryTableSource {
    /** Characters of a constant: less than 65,535, and whole lines. */
    private static final int MOST = 65_472;
    private static final int LINE = 96;

    private MemoryTableSource() {}

    /** {@return the number of slots of a table in memory} */
    static int slots(Op table) {
        return switch (table) {
            case Op.Ints(IntTable ints) -> ints.slots();
            case Op.Doubles(DoubleTable doubles) -> doubles.slots();
            default -> throw new IllegalArgumentException(table + " is no table in memory");
        };
    }

    /** {@return the fields for the tables of a kernel} */
    static List<FieldSpec> fields(KernelMethod kernel) {
        Program program = kernel.program();
        List<Type> types = program.types();
        List<FieldSpec> fields = new ArrayList<>();
        for (int position = 0; position < program.ops().size(); position++) {
            Op op = program.ops().get(position);
            if (op instanceof Op.Leaf && !types.get(position).isLane() && isAlone(program, position)) {
                fields.add(field(types.get(position), kernel.tableName(position), decoded(op)));
            }
        }
        TableRows.of(program).forEach(rows -> fields.add(field(kernel, rows)));
        return fields;
    }

    private static boolean isAlone(Program program, int table) {
        return IntStream.range(0, program.ops().size()).anyMatch(position -> program.ops()
                .get(position) instanceof Op.Gather gather && gather.table() == table
                && TableRows.at(program, position).isEmpty());
    }

    private static FieldSpec field(KernelMethod kernel, TableRows rows) {
        CodeBlock tables = rows.tables().stream().map(kernel.program().ops()::get)
                .map(MemoryTableSource::decoded).collect(CodeBlock.joining(",\n"));
        return field(rows.type(), kernel.rowsName(rows),
                CodeBlock.of("$T.$L(\n$L)", RuntimeNames.MEMORY_TABLE, rows.areFour() ? "rowsOfFour" : "rows", tables));
    }

    private static FieldSpec field(Type type, String name, CodeBlock initializer) {
        return FieldSpec
                .builder(type == Type.INT_TABLE ? int[].class : double[].class, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(initializer).build();
    }

    private static byte[] bytes(IntTable table) {
        ByteBuffer bytes = ByteBuffer.allocate(table.size() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        table.entries().forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] bytes(DoubleTable table) {
        ByteBuffer bytes = ByteBuffer.allocate(table.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        table.entries().forEach(bytes::putDouble);
        return bytes.array();
    }

    private static CodeBlock decoded(Op table) {
        return switch (table) {
            case Op.Ints(IntTable ints) -> decoded("ints", ints.slots(), bytes(ints));
            case Op.Doubles(DoubleTable doubles) -> decoded("doubles", doubles.slots(), bytes(doubles));
            default -> throw new IllegalArgumentException(table + " is no table in memory");
        };
    }

    private static CodeBlock decoded(String decoder, int slots, byte[] bytes) {
        String text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        CodeBlock.Builder decoded = CodeBlock.builder().add("$T.$L($L", RuntimeNames.MEMORY_TABLE, decoder, slots);
        for (int start = 0; start < text.length(); start += LINE) {
            String part = text.substring(start, Math.min(start + LINE, text.length()));
            decoded.add(start % MOST == 0 ? ",\n$S" : "\n+ $S", part);
        }
        return decoded.add(")").build();
    }
}
