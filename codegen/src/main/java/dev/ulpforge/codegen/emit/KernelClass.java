package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.ulpforge.model.reading.ProgramReading;

/**
 * A class of generated kernels.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleName  the class's name
 * @param exported    whether the class is public; it is seen in its package only otherwise
 * @param kernels     its kernels, in the order of their methods, names distinct
 * @param unlocked    those without a lock, which come after the others
 */
public record KernelClass(String packageName, String simpleName, boolean exported, List<KernelMethod> kernels,
        List<UnlockedMethod> unlocked) implements GeneratedClass {
    /** The name of the nested class with the SIMD forms. */
    public static final String VECTORS = "Vectors";

    /** Copies the lists. */
    public KernelClass {
        kernels = List.copyOf(kernels);
        unlocked = List.copyOf(unlocked);
    }

    /** A public class of kernels that all have locks. */
    public KernelClass(String packageName, String simpleName, List<KernelMethod> kernels) {
        this(packageName, simpleName, true, kernels, List.of());
    }

    /**
     * {@return the simple name of the class with the kernels of an annotated class}
     *
     * @param owner the annotated class's name in its package, with dots between nested ones
     */
    public static String nameFor(String owner) {
        return owner.replace('.', '_') + "Kernels";
    }

    @Override
    public JavaFile file() {
        TypeSpec.Builder type = TypeSpec.classBuilder(simpleName).addModifiers(Modifier.FINAL)
                .addModifiers(exported ? new Modifier[]{ Modifier.PUBLIC } : new Modifier[0])
                .addJavadoc(
                        "Kernels made by Ulpforge. Every form of a kernel returns the same bits for the same input.\n")
                .addMethod(noInstances());
        TypeSpec.Builder vectors = vectors();
        for (KernelMethod kernel : kernels) {
            ProgramReading reading = ProgramReading.of(kernel.program());
            new ScalarMethods(kernel, reading).addTo(type);
            if (kernel.format().isNarrow()) {
                new NarrowMethods(kernel, ClassName.get(packageName, simpleName)).addTo(type);
            } else if (kernel.isOfTwo()) {
                new PairMethods(kernel.name(), PairBodies.of(kernel, ClassName.get(packageName, simpleName)),
                        ElementForm.of(kernel.format())).addTo(type);
            } else {
                new BulkMethods(kernel.name(), BulkBodies.of(kernel.name(), BulkLoop.of(kernel, reading),
                        ElementForm.of(kernel.format())), ElementForm.of(kernel.format())).addTo(type);
            }
            if (!kernel.format().isNarrow() && !kernel.isByElement()) {
                new ColdMethods(kernel, ClassName.get(packageName, simpleName)).addTo(type);
            }
            addVectors(kernel, reading, vectors);
        }
        unlocked.forEach(method -> method.addTo(type, vectors, ClassName.get(packageName, simpleName)));
        return GeneratedClass.file(packageName, type.addType(vectors.build()).build());
    }

    private TypeSpec.Builder vectors() {
        return emptyVectors().addFields(
                kernels.stream().map(LaneNames::of).distinct().flatMap(lanes -> lanes.fields().stream()).toList())
                .addMethod(noInstances());
    }

    /** {@return the nested class for the SIMD forms, without any} */
    static TypeSpec.Builder emptyVectors() {
        return TypeSpec.classBuilder(VECTORS)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The SIMD forms, for vector loops of your own. Needs {@code --add-modules jdk.incubator.vector}.\n");
    }

    private void addVectors(KernelMethod kernel, ProgramReading reading, TypeSpec.Builder vectors) {
        ClassName scalar = ClassName.get(packageName, simpleName);
        if (!kernel.format().isNarrow()) {
            new VectorMethods(kernel, reading, scalar).addTo(vectors);
        }
        if (!kernel.isByElement()) {
            new VectorLoops(kernel, reading, scalar).addTo(vectors);
        }
    }

    /** {@return the constructor of a class without instances} */
    static MethodSpec noInstances() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }
}
