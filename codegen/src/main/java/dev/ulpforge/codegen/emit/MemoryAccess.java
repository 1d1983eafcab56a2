package dev.ulpforge.codegen.emit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;

/**
 * How a vector loop accesses its floats.
 *
 * @param floats     the name of the species of its vectors
 * @param counter    the type of an index
 * @param whole      the parameters of the loop, but for {@code length}
 * @param part       the parameters of the method for a part of a vector, but for {@code length}
 * @param range      the arguments for {@code part} from an index {@code %s} on
 * @param prologue   statements at the start of either method
 * @param load       the arguments of {@code FloatVector} to load from an index {@code %s}, after the species
 * @param loadPart   those in {@code part}, before the mask
 * @param store      the arguments to store at an index {@code %s}
 * @param storePart  those in {@code part}, before the mask
 * @param one        what {@code part} does with element {@code i}, with named arguments: the class {@code scalar}, the
 *                   name of its method for one float, and {@code ValueLayout} as {@code layout}
 * @param kind       how the methods of {@code FloatVector} call this memory
 * @param form       how the body of a loop over it is written
 */
record MemoryAccess(String floats, Class<?> counter, List<ParameterSpec> whole, List<ParameterSpec> part,
        String range,
        CodeBlock prologue, String load, String loadPart, String store, String storePart, String one, String kind,
        VectorBody.Form form) {

    /** {@return both kinds of memory} Numbers of 16 bits are widened to arrays of floats. */
    static List<MemoryAccess> all(LaneNames lanes, KernelMethod kernel) {
        return kernel.format().isNarrow()
                ? List.of(arrays(lanes.floats()))
                : List.of(arrays(lanes.floats()), segments(lanes.floats()));
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

    CodeBlock loadWhole(String index) {
        return CodeBlock.of("$T.from$L($L, $L)", VectorNames.FLOAT_VECTOR, kind, floats,
                JavaLang.code(String.format(Locale.ROOT, load, index)));
    }

    CodeBlock loadSome(String mask) {
        return CodeBlock.of("$T.from$L($L, $L, $L)", VectorNames.FLOAT_VECTOR, kind, floats,
                JavaLang.code(loadPart), mask);
    }

    CodeBlock storeWhole(String vector, String index) {
        return CodeBlock.of("$L.into$L($L)", vector, kind, JavaLang.code(String.format(Locale.ROOT, store, index)));
    }

    CodeBlock storeSome(String vector, String mask) {
        return CodeBlock.of("$L.into$L($L, $L)", vector, kind, JavaLang.code(storePart), mask);
    }

    CodeBlock one(ClassName scalar, String name) {
        return CodeBlock.builder()
                .addNamed(one,
                        Map.of("scalar", scalar, "name", name, "layout", ValueLayout.class, "floats", Float.class))
                .build();
    }

    private static MemoryAccess arrays(String floats) {
        List<ParameterSpec> parameters = List.of(parameter(float[].class, "src"), parameter(int.class, "srcOffset"),
                parameter(float[].class, "dst"), parameter(int.class, "dstOffset"));
        return new MemoryAccess(floats, int.class, parameters, parameters,
                "src, srcOffset + %1$s, dst, dstOffset + %1$s",
                CodeBlock.of(""), "src, srcOffset + %s", "src, srcOffset", "dst, dstOffset + %s", "dst, dstOffset",
                "dst[dstOffset + i] = $scalar:T.$name:L(src[srcOffset + i])", "Array", VectorBody.Form.LARGE);
    }

    private static MemoryAccess segments(String floats) {
        ParameterSpec src = parameter(MemorySegment.class, "src");
        ParameterSpec dst = parameter(MemorySegment.class, "dst");
        CodeBlock order = CodeBlock.builder().addStatement("$1T order = $1T.nativeOrder()", ByteOrder.class).build();
        return new MemoryAccess(floats, long.class, List.of(src, dst),
                List.of(src, dst, parameter(long.class, "start")),
                "src, dst, %1$s", order,
                "src, %s * Float.BYTES, order",
                "src, start * Float.BYTES, order", "dst, %s * Float.BYTES, order", "dst, start * Float.BYTES, order",
                "dst.set($layout:T.JAVA_FLOAT_UNALIGNED, (start + i) * $floats:T.BYTES, "
                        + "$scalar:T.$name:L(src.get($layout:T.JAVA_FLOAT_UNALIGNED, (start + i) * $floats:T.BYTES)))",
                "MemorySegment", VectorBody.Form.SEGMENT_LOOP);
    }

    private static ParameterSpec parameter(Class<?> type, String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
