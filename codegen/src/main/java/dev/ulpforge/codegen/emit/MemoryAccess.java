package dev.ulpforge.codegen.emit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;

/**
 * How a vector loop accesses its floats or doubles.
 *
 * @param species    the name of the species of its vectors
 * @param element    its elements
 * @param counter    the type of an index
 * @param whole      the parameters of the loop, but for {@code length}
 * @param part       the parameters of the method for a part of a vector, but for {@code length}
 * @param range      the arguments for {@code part} from an index {@code %s} on
 * @param prologue   statements at the start of either method
 * @param sources    where arguments come from, in order
 * @param store      the arguments to store at an index {@code %s}
 * @param storePart  those in {@code part}, before the mask
 * @param one        what {@code part} does with element {@code i}, with named arguments: the class {@code scalar}, the
 *                   name of its method for one float, and {@code ValueLayout} as {@code layout}
 * @param kind       how the methods of vectors call this memory
 * @param form       how the body of a loop over it is written
 */
record MemoryAccess(String species, ElementForm element, Class<?> counter, List<ParameterSpec> whole,
        List<ParameterSpec> part,
        String range,
        CodeBlock prologue, List<Source> sources, String store, String storePart, String one, String kind,
        VectorBody.Form form) {

    /**
     * Where the values of an argument come from.
     *
     * @param argument its name
     * @param memory   the name of the array or segment
     * @param load     the arguments to load a vector from an index {@code %s}, after the species
     * @param loadPart those in {@code part}, before the mask
     * @param trial    the arguments of {@code WarmUp.copy}, but for the length
     */
    record Source(String argument, String memory, String load, String loadPart, String trial) {}

    /** {@return both kinds of memory} Numbers of 16 bits are widened to arrays of floats. */
    static List<MemoryAccess> all(LaneNames lanes, KernelMethod kernel) {
        if (kernel.isOfTwo()) {
            return List.of(pairsOfArrays(lanes), pairsOfSegments(lanes));
        }
        return kernel.format().isNarrow()
                ? List.of(arrays(lanes))
                : List.of(arrays(lanes), segments(lanes));
    }

    /** {@return the arguments for {@code part} from an index on} */
    String rangeFrom(String index) {
        return String.format(Locale.ROOT, range, index).replace(" + 0", "");
    }

    /** {@return an index or a length as an int} */
    String asInt(String value) {
        return counter == int.class ? value : "(int) " + value;
    }

    /** {@return the declaration of an index or a length} */
    CodeBlock declaration(String name, String value) {
        return CodeBlock.builder().addStatement("$T $L = $L", counter, name, value).build();
    }

    /** {@return the declarations of vectors of all arguments, whose names end with {@code copy}, from an index on} */
    CodeBlock declareWhole(String copy, String index) {
        CodeBlock.Builder code = CodeBlock.builder();
        sources.forEach(source -> code.addStatement("$T $L = $L", element.vector(), source.argument() + copy,
                loadWhole(source, index)));
        return code.build();
    }

    CodeBlock loadWhole(Source source, String index) {
        return CodeBlock.of("$T.from$L($L, $L)", element.vector(), kind, species,
                JavaLang.code(String.format(Locale.ROOT, source.load(), index)));
    }

    /**
     * {@return the declarations of vectors of all arguments in {@code part}} A store under a mask takes nine cycles on
     * AMD Zen 3, another one takes one.
     *
     * @param isWhole the condition that all lanes are there
     */
    CodeBlock declareSome(String isWhole, String mask) {
        CodeBlock.Builder code = CodeBlock.builder();
        sources.forEach(source -> code.addStatement(
                "$1T $2L = $7L ? $1T.from$3L($4L, $5L) : $1T.from$3L($4L, $5L, $6L)", element.vector(),
                source.argument(), kind, species, JavaLang.code(source.loadPart()), mask, isWhole));
        return code.build();
    }

    boolean isOfArrays() {
        return counter == int.class;
    }

    CodeBlock storeWhole(String vector, String index) {
        return CodeBlock.of("$L.into$L($L)", vector, kind, JavaLang.code(String.format(Locale.ROOT, store, index)));
    }

    /** {@return statements that store the lanes of a mask, or all under a condition} */
    CodeBlock storeSome(String vector, String isWhole, String mask) {
        return CodeBlock.builder().beginControlFlow("if ($L)", isWhole)
                .addStatement("$L.into$L($L)", vector, kind, JavaLang.code(storePart)).nextControlFlow("else")
                .addStatement("$L.into$L($L, $L)", vector, kind, JavaLang.code(storePart), mask).endControlFlow()
                .build();
    }

    CodeBlock one(ClassName scalar, String name) {
        return CodeBlock.builder()
                .addNamed(one,
                        Map.of("scalar", scalar, "name", name, "layout", ValueLayout.class, "boxed",
                                element.boxed(), "unaligned", element.layout()))
                .build();
    }

    private static MemoryAccess arrays(LaneNames lanes) {
        List<ParameterSpec> parameters = List.of(parameter(lanes.element().array(), "src"),
                parameter(int.class, "srcOffset"),
                parameter(lanes.element().array(), "dst"), parameter(int.class, "dstOffset"));
        return new MemoryAccess(lanes.main(), lanes.element(), int.class, parameters, parameters,
                "src, srcOffset + %1$s, dst, dstOffset + %1$s",
                CodeBlock.of(""),
                List.of(new Source("x", "src", "src, srcOffset + %s", "src, srcOffset", "src, srcOffset")),
                "dst, dstOffset + %s", "dst, dstOffset",
                "dst[dstOffset + i] = $scalar:T.$name:L(src[srcOffset + i])", "Array", VectorBody.Form.LARGE);
    }

    private static MemoryAccess segments(LaneNames lanes) {
        ParameterSpec src = parameter(MemorySegment.class, "src");
        ParameterSpec dst = parameter(MemorySegment.class, "dst");
        String bytes = lanes.element().boxed().getSimpleName() + ".BYTES, order";
        CodeBlock order = CodeBlock.builder().addStatement("$1T order = $1T.nativeOrder()", ByteOrder.class).build();
        return new MemoryAccess(lanes.main(), lanes.element(), long.class, List.of(src, dst),
                List.of(src, dst, parameter(long.class, "start")),
                "src, dst, %1$s", order,
                List.of(new Source("x", "src", "src, %s * " + bytes, "src, start * " + bytes, "src")),
                "dst, %s * " + bytes, "dst, start * " + bytes,
                "dst.set($layout:T.$unaligned:L, (start + i) * $boxed:T.BYTES, "
                        + "$scalar:T.$name:L(src.get($layout:T.$unaligned:L, (start + i) * $boxed:T.BYTES)))",
                "MemorySegment", VectorBody.Form.SEGMENT_LOOP);
    }

    private static MemoryAccess pairsOfArrays(LaneNames lanes) {
        List<ParameterSpec> parameters = List.of(parameter(lanes.element().array(), "xs"),
                parameter(int.class, "xOffset"),
                parameter(lanes.element().array(), "ys"), parameter(int.class, "yOffset"),
                parameter(lanes.element().array(), "dst"), parameter(int.class, "dstOffset"));
        return new MemoryAccess(lanes.main(), lanes.element(), int.class, parameters, parameters,
                "xs, xOffset + %1$s, ys, yOffset + %1$s, dst, dstOffset + %1$s", CodeBlock.of(""),
                List.of(new Source("x", "xs", "xs, xOffset + %s", "xs, xOffset", "xs, xOffset"),
                        new Source("y", "ys", "ys, yOffset + %s", "ys, yOffset", "ys, yOffset")),
                "dst, dstOffset + %s", "dst, dstOffset",
                "dst[dstOffset + i] = $scalar:T.$name:L(xs[xOffset + i], ys[yOffset + i])", "Array",
                VectorBody.Form.LARGE);
    }

    private static MemoryAccess pairsOfSegments(LaneNames lanes) {
        List<ParameterSpec> segments = Stream.of("xs", "ys", "dst").map(name -> parameter(MemorySegment.class, name))
                .toList();
        CodeBlock order = CodeBlock.builder().addStatement("$1T order = $1T.nativeOrder()", ByteOrder.class).build();
        String bytes = lanes.element().boxed().getSimpleName() + ".BYTES, order";
        String get = "%s.get($layout:T.$unaligned:L, (start + i) * $boxed:T.BYTES)";
        return new MemoryAccess(lanes.main(), lanes.element(), long.class, segments,
                Stream.concat(segments.stream(), Stream.of(parameter(long.class, "start"))).toList(),
                "xs, ys, dst, %1$s",
                order, Stream.of("x", "y").map(name -> new Source(name, name + "s",
                        name + "s, %s * " + bytes, name + "s, start * " + bytes, name + "s"))
                        .toList(),
                "dst, %s * " + bytes, "dst, start * " + bytes,
                "dst.set($layout:T.$unaligned:L, (start + i) * $boxed:T.BYTES, $scalar:T.$name:L("
                        + String.format(Locale.ROOT, get, "xs") + ", " + String.format(Locale.ROOT, get, "ys") + "))",
                "MemorySegment", VectorBody.Form.SEGMENT_LOOP);
    }

    private static ParameterSpec parameter(Class<?> type, String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
