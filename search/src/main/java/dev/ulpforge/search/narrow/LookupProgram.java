package dev.ulpforge.search.narrow;

import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.scheme.value.SpecialInputs;
import dev.ulpforge.verify.narrow.NarrowValues;

/**
 * The program of last resort: a table of all results, 256 KiB, in memory. It serves any function whose values are
 * known.
 */
public final class LookupProgram {
    /** Inputs whose pattern is not that of the scaled float; a NaN that arithmetic makes has no certain pattern. */
    private static final List<Float> INFINITE = List.of(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN);
    private static final int PATTERNS = 1 << Short.SIZE;

    private LookupProgram() {}

    /** {@return the program that returns the required results} */
    public static Program of(NarrowValues values) {
        int[] table = new int[PATTERNS];
        for (int i = 0; i < values.count(); i++) {
            float y = (float) values.format().value(values.required(i));
            table[values.input(i) & PATTERNS - 1] = Float.floatToIntBits(y);
        }
        ProgramBuilder b = new ProgramBuilder();
        F32 y = pattern(b, values.format()).gather(IntTable.of(table)).asFloat();
        return b.build(new SpecialInputs(INFINITE, x -> required(values, x)).corrected(b.x(), y));
    }

    /** {@return the required result; NaN outside of the domain} */
    private static float required(NarrowValues values, float x) {
        return (float) IntStream.range(0, values.count()).filter(i -> Float.compare(values.x(i), x) == 0)
                .mapToDouble(i -> values.format().value(values.required(i))).findFirst().orElse(Double.NaN);
    }

    /**
     * {@return the bits of the input in its format, if it is finite} Scaled to the range of exponents of a narrow
     * format, a float has its bits in the same places, subnormal numbers too.
     */
    private static I32 pattern(ProgramBuilder b, Format format) {
        int lower = Format.BINARY32.fractionBits() - format.fractionBits();
        if (format.exponentBits() == Format.BINARY32.exponentBits()) {
            return b.x().bits().shiftedRight(lower);
        }
        float scale = Math.scalb(1f, format.bias() - Format.BINARY32.bias());
        I32 magnitude = b.x().abs().times(b.f32(scale)).bits().shiftedRight(lower);
        I32 sign = b.x().bits().shiftedRight(Short.SIZE).and(b.i32((int) format.sign()));
        return magnitude.or(sign);
    }
}
