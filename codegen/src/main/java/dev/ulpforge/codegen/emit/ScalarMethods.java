package dev.ulpforge.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.reading.ProgramReading;

/** The scalar form of a kernel: the method for one float, a method for each slow path, and its tables. */
final class ScalarMethods {
    private final KernelMethod kernel;
    private final ScalarBody body;

    ScalarMethods(KernelMethod kernel, ProgramReading reading) {
        this.kernel = kernel;
        this.body = new ScalarBody(kernel, reading, new ConstantSource.Literals());
    }

    void addTo(TypeSpec.Builder type) {
        List<Op> ops = kernel.program().ops();
        List<FieldSpec> tables = tables();
        if (!tables.isEmpty()) {
            type.addType(holder(tables));
        }
        MethodSpec.Builder whole = method(kernel.name(), kernel.program().result());
        type.addMethod(kernel.format().isNarrow()
                ? whole.addModifiers(Modifier.PRIVATE).build()
                : whole.addModifiers(Modifier.PUBLIC).addJavadoc("$L", kernel.documentation()).build());
        for (int position = 0; position < ops.size(); position++) {
            if (ops.get(position) instanceof Op.FastPath(int mask, int a, int b)) {
                type.addMethod(method(kernel.slowPathName(position), b).addModifiers(Modifier.PRIVATE).build());
            }
        }
    }

    private TypeSpec holder(List<FieldSpec> tables) {
        return TypeSpec.classBuilder(kernel.tablesName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).addFields(tables).build();
    }

    /** {@return the class of the tables in memory alone, if there are any} */
    Optional<TypeSpec> memory() {
        return holderOf(MemoryTableSource.fields(kernel));
    }

    /** {@return the class of the doubles for registers alone, if there are any} */
    Optional<TypeSpec> registers() {
        return holderOf(RegisterDoubles.fields(kernel));
    }

    private Optional<TypeSpec> holderOf(List<FieldSpec> tables) {
        return tables.isEmpty() ? Optional.empty() : Optional.of(holder(tables));
    }

    private List<FieldSpec> tables() {
        List<Op> ops = kernel.program().ops();
        List<FieldSpec> tables = new ArrayList<>();
        for (int position = 0; position < ops.size(); position++) {
            if (ops.get(position) instanceof Op.Lookup(List<Integer> table, int index) && isFirst(position, table)) {
                tables.add(table(position, table));
            }
        }
        tables.addAll(MemoryTableSource.fields(kernel));
        if (!kernel.isByElement()) {
            tables.addAll(new LoopConstants(kernel).fields());
            tables.addAll(RegisterDoubles.fields(kernel));
        }
        return tables;
    }

    private boolean isFirst(int position, List<Integer> table) {
        return kernel.program().ops().stream().limit(position)
                .noneMatch(op -> op instanceof Op.Lookup lookup && lookup.table().equals(table));
    }

    private FieldSpec table(int position, List<Integer> table) {
        String entries = table.stream().map(JavaLiteral::of).collect(Collectors.joining(", "));
        return FieldSpec.builder(int[].class, kernel.tableName(position), Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.repeated($L)", RuntimeNames.TABLE_ENTRIES, entries).build();
    }

    private MethodSpec.Builder method(String name, int root) {
        Class<?> element = ElementForm.of(kernel.program().format()).type();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(element);
        kernel.arguments().forEach(argument -> method.addParameter(element, argument));
        return method.addCode(body.returning(root));
    }
}
