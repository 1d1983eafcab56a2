package dev.ulpforge.codegen.emit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;

import dev.ulpforge.model.format.Format;

/**
 * How a vector loop accesses its floats.
 *
 * @param floats     the name of the species of its vectors
 * @param counter    the type of an index
 * @param whole      the parameters of the loop, but for {@code length}
 * @param part       the parameters of the method for a part of a vector, but for {@code length}
 * @param range      the arguments for {@code part} from an index {@code %s} on
 * @param rest       the number of floats from index {@code i} on, at most a vector, an int
 * @param prologue   statements at the start of either method
 * @param load       the arguments of {@code FloatVector} to load from an index {@code %s}, after the species
 * @param loadPart   those in {@code part}, before the mask
 * @param store      the arguments to store at an index {@code %s}
 * @param storePart  those in {@code part}, before the mask
 * @param one        what {@code part} does with element {@code i}, with named arguments: the class {@code scalar}, the
 *                   name of its method for one float, and {@code ValueLayout} as {@code layout}
 * @param kind       how the methods of {@code FloatVector} call this memory
 * @param form       how the body of a loop over it is written
 * @param format     the format of its numbers, if they are widened to floats
 */
record MemoryAccess(String floats, Class<?> counter, List<ParameterSpec> whole, List<ParameterSpec> part,
        String range,
        String rest,
        CodeBlock prologue, String load, String loadPart, String store, String storePart, String one, String kind,
        VectorBody.Form form, Optional<Format> format) {

    /**
     * {@return the kinds of memory that a kernel's loops take} Where numbers of 16 bits are widened block by block,
     * that is arrays of floats.
     */
    static List<MemoryAccess> all(LaneNames lanes, KernelMethod kernel) {
        if (kernel.format().isNarrow() && !kernel.isWidenedInLanes()) {
            return List.of(arrays(lanes.floats(), Optional.empty()));
        }
        Optional<Format> narrow = Optional.of(kernel.format()).filter(Format::isNarrow);
        return List.of(arrays(lanes.floats(), narrow), segments(lanes.floats(), narrow));
    }

    private CodeBlock narrowly(String call, String arguments) {
        return CodeBlock.of("$T.$L($L)", RuntimeNames.ofFormat(format.orElseThrow(), KernelClass.VECTORS), call,
                JavaLang.code(arguments));
    }

    CodeBlock loadWhole(String index) {
        if (format.isPresent()) {
            return narrowly("load", String.format(Locale.ROOT, load, index));
        }
        return CodeBlock.of("$T.from$L($L, $L)", VectorNames.FLOAT_VECTOR, kind, floats,
                JavaLang.code(String.format(Locale.ROOT, load, index)));
    }

    CodeBlock loadSome(String mask) {
        if (format.isPresent()) {
            return narrowly("load", loadPart + ", " + mask);
        }
        return CodeBlock.of("$T.from$L($L, $L, $L)", VectorNames.FLOAT_VECTOR, kind, floats,
                JavaLang.code(loadPart), mask);
    }

    CodeBlock storeWhole(String vector, String index) {
        if (format.isPresent()) {
            return narrowly("store", vector + ", " + String.format(Locale.ROOT, store, index));
        }
        return CodeBlock.of("$L.into$L($L)", vector, kind, JavaLang.code(String.format(Locale.ROOT, store, index)));
    }

    CodeBlock storeSome(String vector, String mask) {
        if (format.isPresent()) {
            return narrowly("store", vector + ", " + storePart + ", " + mask);
        }
        return CodeBlock.of("$L.into$L($L, $L)", vector, kind, JavaLang.code(storePart), mask);
    }

    CodeBlock one(ClassName scalar, String name) {
        return CodeBlock.builder()
                .addNamed(one,
                        Map.of("scalar", scalar, "name", name, "layout", ValueLayout.class,
                                "format", RuntimeNames.ofFormat(format.orElse(Format.BFLOAT16), "")))
                .build();
    }

    private static MemoryAccess arrays(String floats, Optional<Format> format) {
        Class<?> array = ElementForm.of(format.orElse(Format.BINARY32)).array();
        List<ParameterSpec> parameters = List.of(parameter(array, "src"), parameter(int.class, "srcOffset"),
                parameter(array, "dst"), parameter(int.class, "dstOffset"));
        return new MemoryAccess(floats, int.class, parameters, parameters,
                "src, srcOffset + %1$s, dst, dstOffset + %1$s",
                "Math.min(" + floats + ".length(), length - i)",
                CodeBlock.of(""), "src, srcOffset + %s", "src, srcOffset", "dst, dstOffset + %s", "dst, dstOffset",
                "dst[dstOffset + i] = " + result("src[srcOffset + i]", format), "Array", VectorBody.Form.LARGE, format);
    }

    private static MemoryAccess segments(String floats, Optional<Format> format) {
        ParameterSpec src = parameter(MemorySegment.class, "src");
        ParameterSpec dst = parameter(MemorySegment.class, "dst");
        CodeBlock order = CodeBlock.builder().addStatement("$1T order = $1T.nativeOrder()", ByteOrder.class).build();
        String number = format.isPresent() ? "Short" : "Float";
        String at = "%s * " + number + ".BYTES" + (format.isPresent() ? "" : ", order");
        String layout = "$layout:T.JAVA_" + number.toUpperCase(Locale.ROOT) + "_UNALIGNED, (start + i) * " + number
                + ".BYTES";
        String start = String.format(Locale.ROOT, at, "start");
        return new MemoryAccess(floats, long.class, List.of(src, dst),
                List.of(src, dst, parameter(long.class, "start")),
                "src, dst, %1$s", "(int) Math.min(" + floats + ".length(), length - i)",
                format.isPresent() ? CodeBlock.of("") : order, "src, " + at, "src, " + start, "dst, " + at,
                "dst, " + start, "dst.set(" + layout + ", " + result("src.get(" + layout + ")", format) + ")",
                "MemorySegment", VectorBody.Form.SEGMENT_LOOP, format);
    }

    /** {@return the result for one element, with the arguments that {@link #one} names} */
    private static String result(String element, Optional<Format> format) {
        return format.isPresent()
                ? "$format:T.bits($scalar:T.$name:L($format:T.value(" + element + ")))"
                : "$scalar:T.$name:L(" + element + ")";
    }

    private static ParameterSpec parameter(Class<?> type, String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
