package dev.ulpforge.search.kernel.logarithm;

import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;

/**
 * Writes the programs of a {@link LogarithmDraft}: special values and the test for them. Usual are positive normal
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
        int x = b.input();
        int[] holes = IntStream.range(0, coefficients.length).map(i -> b.hole(coefficients[i])).toArray();
        LogarithmCode code = new LogarithmCode(b, argument, law, table, join, holes);
        int usual = code.value(x, shift, b.constant(0));
        return b.build(guarded ? b.add(new Op.FastPath(isUsual(b, x), usual, rare(b, code, x))) : usual);
    }

    private int isUsual(ProgramBuilder b, int x) {
        if (argument == InnerFunction.QUOTIENT) {
            return b.binary(BinaryKind.LT, b.unary(UnaryKind.ABS, x), b.constant(1f));
        }
        int bits = b.unary(UnaryKind.BITS, argument(b, x));
        if (shift != 0) {
            int top = LogarithmCode.top(table.cells(), shift);
            return b.binary(BinaryKind.ILT, b.constant(top - INFINITY),
                    b.binary(BinaryKind.ISUB, b.constant(top), bits));
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
        int unsigned = b.binary(BinaryKind.IADD, bits, b.constant(Integer.MIN_VALUE - first));
        return b.binary(BinaryKind.ILT, unsigned, b.constant(Integer.MIN_VALUE - first + end));
    }

    private int argument(ProgramBuilder b, int x) {
        return argument == InnerFunction.ONE_PLUS_X ? b.binary(BinaryKind.ADD, x, b.constant(1f)) : x;
    }

    private int rare(ProgramBuilder b, LogarithmCode code, int x) {
        return switch (argument) {
            case X, ONE_PLUS_X -> rareOfSum(b, code, x);
            case QUOTIENT -> {
                int isPole = b.binary(BinaryKind.EQ, b.unary(UnaryKind.ABS, x), b.constant(1f));
                yield b.add(new Op.Select(isPole, code.odd(b.constant(infinity()), x), b.constant(Float.NaN)));
            }
            case COSINE -> rareOfRoot(b, code, x);
        };
    }

    private float infinity() {
        return (float) (law.step() * Double.POSITIVE_INFINITY);
    }

    /** Far above 1 {@code x + sqrt(x^2 - 1)} is 2x, and 1 more is no more. */
    private int rareOfRoot(ProgramBuilder b, LogarithmCode code, int x) {
        int scaled = b.binary(BinaryKind.MUL, x, b.constant(Math.scalb(2f, LARGE)));
        int large = code.ofPair(new ExcessOverOne.Pair(scaled, b.constant(0f)),
                b.constant(LARGE << SignificandIntervals.SIGNIFICAND_BITS));
        int isFinite = b.binary(BinaryKind.LT, x, b.constant(Float.POSITIVE_INFINITY));
        int inside = b.add(new Op.Select(isFinite, large, b.constant(infinity())));
        return b.add(new Op.Select(b.binary(BinaryKind.LE, b.constant(1f), x), inside, b.constant(Float.NaN)));
    }

    /** Every input: extreme ones scaled; then zero, negative numbers, infinity and NaN. */
    private int rareOfSum(ProgramBuilder b, LogarithmCode code, int x) {
        int finite = argument == InnerFunction.X
                ? scaled(b, code, x, b.binary(BinaryKind.LT, x, b.constant(0x1p-100f)), SMALL)
                : scaled(b, code, x, b.binary(BinaryKind.LT, b.constant(0x1p100f), x), LARGE);
        int isFinite = b.binary(BinaryKind.LT, x, b.constant(Float.POSITIVE_INFINITY));
        int positive = b.add(new Op.Select(isFinite, finite, b.constant(infinity())));
        int zero = b.constant(0f);
        int u = argument(b, x);
        int other = b.add(new Op.Select(b.binary(BinaryKind.EQ, u, zero), b.constant(-infinity()),
                b.constant(Float.NaN)));
        return b.add(new Op.Select(b.binary(BinaryKind.LT, zero, u), positive, other));
    }

    private int scaled(ProgramBuilder b, LogarithmCode code, int x, int isExtreme, int scale) {
        int scaled = b.binary(BinaryKind.MUL, x, b.constant(Math.scalb(1f, scale)));
        int normal = b.add(new Op.Select(isExtreme, scaled, x));
        int more = b.add(
                new Op.Select(isExtreme, b.constant(scale << SignificandIntervals.SIGNIFICAND_BITS), b.constant(0)));
        return code.value(normal, 0, more);
    }
}
