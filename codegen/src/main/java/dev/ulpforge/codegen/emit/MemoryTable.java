package dev.ulpforge.codegen.emit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Op;

/**
 * Tables in memory as Java source: text in Base64 that the runtime decodes when the class that holds them is initialized. An
 * array initializer may have some 10,000 entries, since a method has at most 64 KiB; a string constant has as much.
 */
final class MemoryTable {
    /** Characters of a constant: less than 65,535, and whole lines. */
    private static final int MOST = 65_472;
    private static final int LINE = 96;

    private MemoryTable() {}

    /** {@return the number of slots of a table in memory} */
    static int slots(Op table) {
        return switch (table) {
            case Op.Ints(IntTable ints) -> ints.slots();
            case Op.Doubles(DoubleTable doubles) -> doubles.slots();
            default -> throw new IllegalArgumentException(table + " is no table in memory");
        };
    }

    /** {@return the field for the table at {@code position}, if there is one} */
    static Optional<FieldSpec> field(KernelMethod kernel, int position) {
        return switch (kernel.program().ops().get(position)) {
            case Op.Ints(IntTable table) -> Optional.of(field(int[].class, "ints", kernel.tableName(position),
                    table.slots(), bytes(table)));
            case Op.Doubles(DoubleTable table) -> Optional.of(field(double[].class, "doubles",
                    kernel.tableName(position), table.slots(), bytes(table)));
            default -> Optional.empty();
        };
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

    private static FieldSpec field(Class<?> type, String decoder, String name, int slots, byte[] bytes) {
        String text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        CodeBlock.Builder decoded = CodeBlock.builder().add("$T.$L($L", RuntimeNames.MEMORY_TABLE, decoder, slots);
        for (int start = 0; start < text.length(); start += LINE) {
            String part = text.substring(start, Math.min(start + LINE, text.length()));
            decoded.add(start % MOST == 0 ? ",\n$S" : "\n+ $S", part);
        }
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL).initializer(decoded.add(")").build())
                .build();
    }
}
