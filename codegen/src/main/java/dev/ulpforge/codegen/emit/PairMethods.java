package dev.ulpforge.codegen.emit;

import java.lang.foreign.MemorySegment;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/** The public forms of a kernel of two arguments for arrays and memory segments. */
final class PairMethods {
    private static final String SAME = "{@link #$L($L, $L)} of each ";
    private static final String ARRAY = "@param $1L the $2L arguments, as many\n";
    private static final String VALUE = "@param $1L the $2L argument of all\n";
    private static final String RESULTS = "@param dst the results, as many; may be an array of arguments\n";
    private static final String LENGTHS = "@throws IllegalArgumentException if the lengths differ\n";
    private final String name;
    private final PairBodies bodies;
    private final ElementForm element;

    PairMethods(String name, PairBodies bodies, ElementForm element) {
        this.name = name;
        this.bodies = bodies;
        this.element = element;
    }

    /** Adds the public methods. */
    void addTo(TypeSpec.Builder type) {
        type.addMethod(arrays("pair of elements", element.array(), element.array(), bodies.wholeArrays()));
        type.addMethod(arrays("element and a value", element.array(), element.type(), bodies.sameSecond()));
        type.addMethod(arrays("element, after a value", element.type(), element.array(), bodies.sameFirst()));
        type.addMethod(ranges());
        type.addMethod(segments());
    }

    private MethodSpec.Builder bulk(String of) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC).addJavadoc(SAME + of,
                name, element.type(), element.type());
    }

    private MethodSpec arrays(String of, Class<?> x, Class<?> y, CodeBlock body) {
        return bulk(of).addJavadoc(".\n\n").addJavadoc(x.isArray() ? ARRAY : VALUE, "x", "first")
                .addJavadoc(y.isArray() ? ARRAY : VALUE, "y", "second").addJavadoc(RESULTS).addJavadoc(LENGTHS)
                .addParameter(x, "x").addParameter(y, "y").addParameter(element.array(), "dst").addCode(body).build();
    }

    private MethodSpec ranges() {
        return bulk("pair of elements of ranges.\n\n")
                .addJavadoc("@param x the first arguments\n@param xOffset where they start\n")
                .addJavadoc("@param y the second arguments\n@param yOffset where they start\n")
                .addJavadoc("@param dst the results; may be an array of arguments\n@param dstOffset where they start\n")
                .addJavadoc("@param length how many\n")
                .addJavadoc("@throws IndexOutOfBoundsException if a range is not within its array\n")
                .addJavadoc(
                        "@throws IllegalArgumentException if that of results overlaps another without being the same\n")
                .addParameter(element.array(), "x").addParameter(int.class, "xOffset")
                .addParameter(element.array(), "y").addParameter(int.class, "yOffset")
                .addParameter(element.array(), "dst").addParameter(int.class, "dstOffset")
                .addParameter(int.class, "length").addCode(bodies.ranges()).build();
    }

    private MethodSpec segments() {
        return bulk("pair of " + element.plural() + " in native byte order, of any alignment.\n\n")
                .addJavadoc("@param x the first arguments\n@param y the second arguments, of the same size\n")
                .addJavadoc("@param dst the results, of the same size; may be a segment of arguments\n")
                .addJavadoc("@throws IllegalArgumentException if the sizes differ or are not a multiple of $L bytes, "
                        + "{@code dst}\n", element.bytes())
                .addJavadoc("overlaps another segment without being the same, or is read-only\n")
                .addParameter(MemorySegment.class, "x").addParameter(MemorySegment.class, "y")
                .addParameter(MemorySegment.class, "dst").addCode(bodies.segments()).build();
    }
}
