package dev.ulpforge.codegen.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;

import dev.ulpforge.model.format.Format;

/**
 * The names of the species of vectors in generated code. A program with doubles or longs has vectors of as many lanes
 * as the widest vector has doubles, so that each value is one vector; those of its floats and ints are half as wide.
 * Two vectors of doubles for each of floats are slower: .25 ns instead of .18 with 512 bits for a polynomial of degree
 * 4, .38 instead of .25 with 256 (Xeon with AVX-512 of 2023, one thread, Temurin 25.0.3, 2048 floats in L1). If a
 * program has tables in memory, lanes of 64 bits occur in slow paths or in scalar code. If a kernel's argument is a
 * double itself, its vectors are as wide as they can be, and masks are those of doubles.
 *
 * @param floats      the species of floats
 * @param ints        that of ints
 * @param wholeFloats the species of as many floats as a vector can have
 * @param element     the kernel's arguments
 */
record LaneNames(String floats, String ints, String wholeFloats, ElementForm element) {
    /** The species of doubles. */
    static final String DOUBLES = "DOUBLES";
    /** The species of longs. */
    static final CodeBlock LONGS = CodeBlock.of("$T.LONGS", RuntimeNames.DOUBLE_LANES);
    private static final LaneNames WHOLE = new LaneNames("FLOATS", "INTS", "FLOATS", ElementForm.FLOATS);
    private static final LaneNames HALF = new LaneNames("HALF_FLOATS", "HALF_INTS", "WHOLE_FLOATS",
            ElementForm.FLOATS);
    private static final LaneNames WIDE = new LaneNames(HALF.floats, HALF.ints, HALF.wholeFloats, ElementForm.DOUBLES);

    /** {@return the species for a kernel} */
    static LaneNames of(KernelMethod kernel) {
        if (kernel.program().format().equals(Format.BINARY64)) {
            return WIDE;
        }
        return kernel.program().isWide() && !kernel.program().gathers() ? HALF : WHOLE;
    }

    /** {@return whether vectors of floats and ints are half as wide as a vector can be} */
    boolean isHalf() {
        return !equals(WHOLE);
    }

    /** {@return whether the kernel's arguments are doubles} */
    boolean isOfDoubles() {
        return equals(WIDE);
    }

    /** {@return the species of the kernel's arguments} */
    String main() {
        return isOfDoubles() ? DOUBLES : floats;
    }

    /** {@return the fields that hold the species} */
    List<FieldSpec> fields() {
        return isHalf()
                ? List.of(field(VectorNames.FLOAT_SPECIES, wholeFloats, RuntimeNames.DOUBLE_LANES, "WHOLE_FLOATS"),
                        field(VectorNames.FLOAT_SPECIES, floats, RuntimeNames.DOUBLE_LANES, "FLOATS"),
                        field(VectorNames.INT_SPECIES, ints, RuntimeNames.DOUBLE_LANES, "INTS"),
                        field(VectorNames.DOUBLE_SPECIES, DOUBLES, RuntimeNames.DOUBLE_LANES, DOUBLES))
                : List.of(field(VectorNames.FLOAT_SPECIES, floats, VectorNames.FLOAT_VECTOR, "SPECIES_PREFERRED"),
                        field(VectorNames.INT_SPECIES, ints, VectorNames.INT_VECTOR, "SPECIES_PREFERRED"));
    }

    private static FieldSpec field(TypeName type, String name, ClassName from, String species) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.$L", from, species).build();
    }
}
