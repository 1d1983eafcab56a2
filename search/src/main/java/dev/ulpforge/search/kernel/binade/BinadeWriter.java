package dev.ulpforge.search.kernel.binade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.ir.BinaryKind;
import dev.ulpforge.codegen.ir.Op;
import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.ir.ProgramBuilder;
import dev.ulpforge.codegen.ir.ShiftKind;
import dev.ulpforge.codegen.ir.UnaryKind;

/** Writes one program of a {@link BinadeDraft}. */
final class BinadeWriter {
    private static final int EXPONENT_MASK = 0xff80_0000;
    private static final int LEAST_NORMAL = 0x0080_0000;
    private static final int INFINITY = 0x7f80_0000;
    /** What makes subnormals normal. */
    private static final int SCALE = 24;
    private static final float PER_EXPONENT = 0x1p-23f;
    private final BinadeDraft draft;
    private final BinadeTable table;
    private final ProgramBuilder b = new ProgramBuilder();
    private final int[] holes;
    private final int x = b.input();

    BinadeWriter(BinadeDraft draft, float[] constants) {
        this.draft = draft;
        this.table = draft.table();
        this.holes = IntStream.range(0, constants.length).map(i -> b.hole(constants[i])).toArray();
    }

    Program program() {
        int bits = b.unary(UnaryKind.BITS, x);
        int usual = value(bits, b.constant(0));
        if (!draft.guarded()) {
            return b.build(usual);
        }
        int positive = b.binary(BinaryKind.IADD, bits, b.constant(Integer.MIN_VALUE - LEAST_NORMAL));
        int inside = b.binary(BinaryKind.ILT, positive, b.constant(Integer.MIN_VALUE + INFINITY - LEAST_NORMAL));
        return b.build(b.add(new Op.Usually(inside, usual, rare())));
    }

    /** The value for a positive normal number whose bits these are. The exponents are negated, so that a zero keeps its sign. */
    private int value(int bits, int moreExponent) {
        int top = b.constant(table.cells().first() + LEAST_NORMAL - 1);
        int below = b.binary(BinaryKind.ISUB, top, bits);
        int exponent = b.binary(BinaryKind.IAND, below, b.constant(EXPONENT_MASK));
        int m = b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IADD, bits, exponent));
        if (moreExponent != b.constant(0)) {
            exponent = b.binary(BinaryKind.IADD, exponent, moreExponent);
        }
        int e = b.unary(UnaryKind.TO_FLOAT, exponent);
        int step = b.constant(-table.step() * PER_EXPONENT);
        int rest = b.constant((float) (-table.rest() * PER_EXPONENT));
        if (table.cells().size() == 1) {
            int r = b.binary(BinaryKind.SUB, m, b.constant(1f));
            return joined(r, e, b.binary(BinaryKind.MUL, e, step), rest);
        }
        int k = b.shift(ShiftKind.SHR, below, Cells.SIGNIFICAND_BITS - table.cells().tableBits());
        int r = b.fma(m, entry(table.inverses(), k), b.constant(-1f));
        int s = b.fma(e, step, entry(table.values(), k));
        return joined(r, e, s, rest);
    }

    private int entry(float[] values, int k) {
        List<Integer> entries = new ArrayList<>();
        for (int i = values.length - 1; i >= 0; i--) {
            entries.add(Float.floatToRawIntBits(values[i]));
        }
        return b.unary(UnaryKind.FROM_BITS, b.add(new Op.Lookup(entries, k)));
    }

    private int joined(int r, int e, int s, int rest) {
        boolean more = draft.join() == Join.EXACT && table.rest() != 0;
        float slope = (float) draft.core().slope();
        int q = polynomial(r);
        if (draft.join() == Join.FUSED) {
            return b.fma(r, b.fma(r, q, b.constant(slope)), s);
        }
        if (slope == 1) {
            int linear = more ? b.fma(e, rest, r) : r;
            return b.binary(BinaryKind.ADD, s, b.fma(b.binary(BinaryKind.MUL, r, r), q, linear));
        }
        int t = b.fma(r, q, b.constant((float) (draft.core().slope() - slope)));
        int small = more ? b.fma(r, t, b.binary(BinaryKind.MUL, e, rest)) : b.binary(BinaryKind.MUL, r, t);
        return b.binary(BinaryKind.ADD, s, b.fma(r, b.constant(slope), small));
    }

    private int polynomial(int r) {
        int q = holes[holes.length - 1];
        for (int i = holes.length - 2; i >= 0; i--) {
            q = b.fma(r, q, holes[i]);
        }
        return q;
    }

    /** Every input: subnormals scaled, then zero, negative numbers, infinity and NaN. */
    private int rare() {
        int subnormal = b.binary(BinaryKind.LT, x, b.constant(Float.MIN_NORMAL));
        int scaled = b.binary(BinaryKind.MUL, x, b.constant(0x1p24f));
        int normal = b.add(new Op.Select(subnormal, scaled, x));
        int more = b.add(new Op.Select(subnormal, b.constant(SCALE << Cells.SIGNIFICAND_BITS), b.constant(0)));
        int finite = value(b.unary(UnaryKind.BITS, normal), more);
        float infinity = (float) (draft.law().step() * Double.POSITIVE_INFINITY);
        int isFinite = b.binary(BinaryKind.LT, x, b.constant(Float.POSITIVE_INFINITY));
        int positive = b.add(new Op.Select(isFinite, finite, b.constant(infinity)));
        int zero = b.constant(0f);
        int isZero = b.binary(BinaryKind.EQ, x, zero);
        int other = b.add(new Op.Select(isZero, b.constant(-infinity), b.constant(Float.NaN)));
        return b.add(new Op.Select(b.binary(BinaryKind.LT, zero, x), positive, other));
    }
}
