package dev.ulpforge.codegen.emit;

import java.lang.foreign.MemorySegment;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/** The public forms of a kernel for arrays and memory segments. */
final class BulkMethods {
    private static final String SAME = "{@link #$L($L)} of each element";
    private final String name;
    private final BulkBodies bodies;
    private final ElementForm element;

    BulkMethods(String name, BulkBodies bodies, ElementForm element) {
        this.name = name;
        this.bodies = bodies;
        this.element = element;
    }

    /** Adds the public methods. */
    void addTo(TypeSpec.Builder type) {
        type.addMethod(wholeArrays());
        type.addMethod(ranges());
        type.addMethod(segments());
    }

    private MethodSpec.Builder bulk() {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    }

    private MethodSpec wholeArrays() {
        return bulk().addJavadoc(SAME + ".\n\n", name, element.type())
                .addJavadoc("@param src the inputs\n@param dst the results, as many; may be {@code src}\n")
                .addJavadoc("@throws IllegalArgumentException if the lengths differ\n")
                .addParameter(element.array(), "src").addParameter(element.array(), "dst")
                .addCode(bodies.wholeArrays()).build();
    }

    private MethodSpec ranges() {
        return bulk().addJavadoc(SAME + " of a range.\n\n", name, element.type())
                .addJavadoc("@param src the inputs\n@param srcOffset where they start\n")
                .addJavadoc(
                        "@param dst the results; may be {@code src}\n@param dstOffset where they start\n@param length how many\n")
                .addJavadoc("@throws IndexOutOfBoundsException if a range is not within its array\n")
                .addJavadoc("@throws IllegalArgumentException if the ranges overlap without being the same\n")
                .addParameter(element.array(), "src").addParameter(int.class, "srcOffset")
                .addParameter(element.array(), "dst").addParameter(int.class, "dstOffset")
                .addParameter(int.class, "length")
                .addCode(bodies.ranges()).build();
    }

    private MethodSpec segments() {
        return bulk().addJavadoc(SAME + ": $L in native byte order, of any alignment.\n\n", name, element.type(),
                element.plural())
                .addJavadoc("@param src the inputs\n@param dst the results, of the same size; may be {@code src}\n")
                .addJavadoc(
                        "@throws IllegalArgumentException if the sizes differ or are not a multiple of $L bytes, the segments\n",
                        element.bytes())
                .addJavadoc("overlap without being the same, or {@code dst} is read-only\n")
                .addParameter(MemorySegment.class, "src").addParameter(MemorySegment.class, "dst")
                .addCode(bodies.segments()).build();
    }
}
