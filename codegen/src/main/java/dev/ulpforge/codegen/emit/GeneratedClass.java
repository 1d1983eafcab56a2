package dev.ulpforge.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/** A class that is generated, in a file of its own. */
public sealed interface GeneratedClass permits KernelClass, LibraryClass {

    /** {@return the package, empty for the unnamed one} */
    String packageName();

    /** {@return the class's name} */
    String simpleName();

    /** {@return the class as a file of Java source} */
    JavaFile file();

    /** {@return the class's source} */
    default String source() {
        return file().toString();
    }

    /** {@return the class's binary name} */
    default String binaryName() {
        return ClassName.get(packageName(), simpleName()).reflectionName();
    }

    /** {@return the file of a type, which says who made it} */
    static JavaFile file(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type).indent("    ")
                .addFileComment("Made by Ulpforge from its lock files; changes will be lost.").build();
    }
}
