package dev.ulpforge.codegen.emit;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import dev.ulpforge.model.ir.Program;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers of bytecodes of generated methods. */
final class MethodSizes {
    private MethodSizes() {}

    /** {@return the most bytecodes of a method of the kernel {@code f} for {@code program}} */
    static int largest(Program program, Path directory, Predicate<MethodModel> which) throws IOException {
        KernelClass kernels = new KernelClass("", "Large", List.of(new KernelMethod("f", program, List.of())));
        Path source = Files.writeString(directory.resolve("Large.java"), kernels.source());
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn", "-proc:none",
                "--add-modules",
                "jdk.incubator.vector", "-Xlint:-incubating", "-d", directory.toString(), "-cp",
                System.getProperty("java.class.path"), source.toString());
        assertThat(status).isZero();
        int largest = 0;
        for (String name : List.of("Large.class", "Large$Vectors.class")) {
            Stream<MethodModel> methods = ClassFile.of().parse(directory.resolve(name)).methods().stream();
            largest = Math.max(largest, methods.filter(which).flatMap(method -> method.code().stream())
                    .mapToInt(code -> ((CodeAttribute) code).codeLength()).max().orElse(0));
        }
        return largest;
    }
}
