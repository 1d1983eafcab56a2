package dev.ulpforge.codegen.emit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/**
 * The public class of a library of kernels, whose methods call the class of each kernel: a program loads the kernels
 * that it calls, and no others.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleName  the class's name
 * @param parent      the class in its package that it extends, if there is one
 * @param methods     its methods, names distinct
 */
public record LibraryClass(String packageName, String simpleName, Optional<String> parent, List<LibraryMethod> methods)
        implements
            GeneratedClass {

    /** Copies {@code methods}. */
    public LibraryClass {
        methods = List.copyOf(methods);
    }

    /** {@return this class, and those of its kernels} */
    public List<GeneratedClass> all() {
        Stream<GeneratedClass> kernels = methods.stream()
                .flatMap(method -> method.kernelClass(packageName, simpleName).stream());
        return Stream.concat(Stream.of(this), kernels).toList();
    }

    @Override
    public JavaFile file() {
        TypeSpec.Builder type = TypeSpec.classBuilder(simpleName).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Kernels made by Ulpforge. Every form of a kernel returns the same bits for the same input.\n")
                .addMethod(KernelClass.noInstances());
        parent.ifPresent(name -> type.superclass(ClassName.get(packageName, name)));
        TypeSpec.Builder vectors = KernelClass.emptyVectors().addMethod(KernelClass.noInstances());
        methods.forEach(method -> add(method, type, vectors));
        return GeneratedClass.file(packageName, type.addType(vectors.build()).build());
    }

    private void add(LibraryMethod method, TypeSpec.Builder type, TypeSpec.Builder vectors) {
        String name = method.name();
        ClassName home = method.home(packageName, simpleName);
        ElementForm element = ElementForm.of(method.format());
        List<String> arguments = method.arguments();
        String all = String.join(", ", arguments);
        MethodSpec.Builder one = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", method.documentation()).returns(element.type());
        arguments.forEach(argument -> one.addParameter(element.type(), argument));
        type.addMethod(one.addStatement("return $T.$L($L)", home, name, all).build());
        if (arguments.size() > 1) {
            new PairMethods(name, PairBodies.calls(home, name), element).addTo(type);
        } else {
            new BulkMethods(name, BulkBodies.calls(home, name), element).addTo(type);
        }
        if (!method.format().isNarrow()) {
            vectors.addMethod(VectorMethods
                    .documented(VectorMethods.method(name, element), ClassName.get(packageName, simpleName), name,
                            arguments, element)
                    .addStatement("return $T.$L($L)", home.nestedClass(KernelClass.VECTORS), name, all).build());
        }
    }
}
