package dev.ulpforge.search.kernel.logarithm;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;

/**
 * Writes the programs of a {@link LogarithmTemplate}: special values and the test for them. Usual are positive normal
 * numbers, but for the smallest or largest where that saves an operation.
 */
final class LogarithmWriter {
    private static final int LEAST_NORMAL = 0x0080_0000;
    private static final int INFINITY = (int) Format.BINARY32.infinity();
    /**
     * The scale that makes subnormals normal, and that which makes {@code 1 + x} so small that its inverse is normal.
     */
    private static final int SMALL = 24;
    private static final int LARGE = -32;
    private static final float LARGEST = 0x1p125f;
    private static final float LEAST_ONE_PLUS = 0x1p-24f;
    /** Below this one squares are finite. */
    private static final float LARGEST_SQUARED = 0x1p60f;
    private final InnerFunction argument;
    private final LogarithmicEquation law;
    private final LogarithmTable table;
    private final Reconstruction join;
    private final int shift;

    LogarithmWriter(InnerFunction argument, LogarithmicEquation law, LogarithmTable table, Reconstruction join) {
        this.argument = argument;
        this.law = law;
        this.table = table;
        this.join = join;
        this.shift = argument == InnerFunction.X && table.isExactWith(LogarithmCode.SHIFT)
                ? LogarithmCode.SHIFT
                : 0;
    }

    /** {@return whether all inputs of a domain are usual} */
    boolean takes(Domain domain) {
        return !domain.containsNaN() && switch (argument) {
            case X -> domain.lower() >= leastUsual() && domain.upper() <= Float.MAX_VALUE;
            case ONE_PLUS_X -> domain.lower() > -1 && domain.upper() < LARGEST;
            case QUOTIENT -> domain.lower() > -1 && domain.upper() < 1;
            case COSINE -> domain.lower() >= 1 && domain.upper() < LARGEST_SQUARED;
        };
    }

    private float leastUsual() {
        return shift == 0
                ? Float.MIN_NORMAL
                : Float.intBitsToFloat(LogarithmCode.top(table.cells(), shift) + 1 + Integer.MIN_VALUE);
    }

    /** {@return the program with these coefficients} */
    Program program(float[] coefficients, boolean guarded) {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        List<F32> open = IntStream.range(0, coefficients.length).mapToObj(i -> b.open(coefficients[i])).toList();
        LogarithmCode code = new LogarithmCode(b, argument, law, table, join, open);
        F32 usual = code.value(x, shift, Optional.empty());
        return b.build(guarded ? isUsual(x).fastPath(usual, rare(code, x)) : usual);
    }

    private Mask isUsual(F32 x) {
        ProgramBuilder b = x.program();
        if (argument == InnerFunction.QUOTIENT) {
            return x.abs().below(b.f32(1));
        }
        I32 bits = argument(x).bits();
        if (shift != 0) {
            int top = LogarithmCode.top(table.cells(), shift);
            return b.i32(top - INFINITY).below(b.i32(top).minus(bits));
        }
        int first = switch (argument) {
            case X -> LEAST_NORMAL;
            case ONE_PLUS_X -> Float.floatToRawIntBits(LEAST_ONE_PLUS);
            case QUOTIENT, COSINE -> Float.floatToRawIntBits(1f);
        };
        int end = switch (argument) {
            case X -> INFINITY;
            case ONE_PLUS_X -> Float.floatToRawIntBits(LARGEST);
            case QUOTIENT, COSINE -> Float.floatToRawIntBits(LARGEST_SQUARED);
        };
        return bits.plus(b.i32(Integer.MIN_VALUE - first)).below(b.i32(Integer.MIN_VALUE - first + end));
    }

    private F32 argument(F32 x) {
        return argument == InnerFunction.ONE_PLUS_X ? x.plus(x.program().f32(1)) : x;
    }

    private F32 rare(LogarithmCode code, F32 x) {
        ProgramBuilder b = x.program();
        return switch (argument) {
            case X, ONE_PLUS_X -> rareOfSum(code, x);
            case QUOTIENT -> x.abs().equalTo(b.f32(1)).select(b.f32(infinity()).flippedBy(x), b.f32(Float.NaN));
            case COSINE -> rareOfRoot(code, x);
        };
    }

    private float infinity() {
        return (float) (law.step() * Double.POSITIVE_INFINITY);
    }

    /** Far above 1 {@code x + sqrt(x^2 - 1)} is 2x, and 1 more is no more. */
    private F32 rareOfRoot(LogarithmCode code, F32 x) {
        ProgramBuilder b = x.program();
        ExcessOverOne scaled = new ExcessOverOne(x.times(b.f32(Math.scalb(2f, LARGE))), b.f32(0));
        F32 large = code.above(scaled, Optional.of(b.i32(LARGE << SignificandIntervals.SIGNIFICAND_BITS)));
        F32 inside = x.below(b.f32(Float.POSITIVE_INFINITY)).select(large, b.f32(infinity()));
        return b.f32(1).atMost(x).select(inside, b.f32(Float.NaN));
    }

    /** Every input: extreme ones scaled; then zero, negative numbers, infinity and NaN. */
    private F32 rareOfSum(LogarithmCode code, F32 x) {
        ProgramBuilder b = x.program();
        F32 finite = argument == InnerFunction.X
                ? scaled(code, x, x.below(b.f32(0x1p-100f)), SMALL)
                : scaled(code, x, b.f32(0x1p100f).below(x), LARGE);
        F32 positive = x.below(b.f32(Float.POSITIVE_INFINITY)).select(finite, b.f32(infinity()));
        F32 u = argument(x);
        F32 other = u.equalTo(b.f32(0)).select(b.f32(-infinity()), b.f32(Float.NaN));
        return b.f32(0).below(u).select(positive, other);
    }

    private static F32 scaled(LogarithmCode code, F32 x, Mask isExtreme, int scale) {
        ProgramBuilder b = x.program();
        F32 normal = isExtreme.select(x.times(b.f32(Math.scalb(1f, scale))), x);
        I32 more = isExtreme.select(b.i32(scale << SignificandIntervals.SIGNIFICAND_BITS), b.i32(0));
        return code.value(normal, 0, Optional.of(more));
    }
}
