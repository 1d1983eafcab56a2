package dev.ulpforge.search.kernel.power;

import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.CoreCode;

/** Writes one program of a {@link PowerDraft}. */
final class PowerWriter {
    /** Usual magnitudes: {@code z^k} is normal, and so exact, for all of them. */
    private static final float LEAST = Float.MIN_NORMAL;
    private static final float END = 0x1p124f;
    private static final int SIGN = (int) Format.BINARY32.sign();
    /** What makes subnormals normal, at least, and large numbers usual. */
    private static final int SCALE = 24;
    private final PowerDraft draft;
    private final PowerEquation law;
    private final ProgramBuilder b = new ProgramBuilder();
    private final int x = b.input();
    private final int[] holes;

    PowerWriter(PowerDraft draft, float[] coefficients) {
        this.draft = draft;
        this.law = draft.law();
        this.holes = IntStream.range(0, coefficients.length).map(i -> b.hole(coefficients[i])).toArray();
    }

    /** {@return whether some input of a domain is not usual} */
    static boolean needsGuard(Domain domain) {
        return domain.containsNaN() || domain.lower() < LEAST || domain.upper() >= END;
    }

    Program program() {
        int usual = value(x);
        return b.build(draft.guarded() ? b.add(new Op.FastPath(isUsual(), usual, rare())) : usual);
    }

    private int isUsual() {
        int first = Float.floatToRawIntBits(LEAST);
        int n = law.parity() == Parity.UNDEFINED ? b.unary(UnaryKind.BITS, x) : magnitudeBits(x);
        int unsigned = b.binary(BinaryKind.IADD, n, b.constant(Integer.MIN_VALUE - first));
        return b.binary(BinaryKind.ILT, unsigned,
                b.constant(Integer.MIN_VALUE - first + Float.floatToRawIntBits(END)));
    }

    private int magnitudeBits(int value) {
        return b.binary(BinaryKind.IAND, b.unary(UnaryKind.BITS, value), b.constant(~SIGN));
    }

    /** {@return the magnitude's bits, of a number that is positive if negative ones have no value} */
    private int positiveBits(int value) {
        return law.parity() == Parity.UNDEFINED ? b.unary(UnaryKind.BITS, value) : magnitudeBits(value);
    }

    private int positive(int value) {
        return b.unary(UnaryKind.FROM_BITS, positiveBits(value));
    }

    /** The value at a usual number. */
    private int value(int input) {
        int z = draft.guess().write(b, positiveBits(input));
        int t = law.factors() == 0
                ? signed(power(z, law.rootPower()), input)
                : b.binary(BinaryKind.MUL, law.parity() == Parity.EVEN ? positive(input) : input,
                        power(z, law.rootPower()));
        int h = law.factors() == 0
                ? b.fma(positive(input), power(z, law.k()), b.constant(-1f))
                : b.fma(law.parity() == Parity.ODD ? positive(t) : t, power(z, law.j()), b.constant(-1f));
        int p = CoreCode.polynomial(b, h, holes);
        return draft.fused() ? b.fma(b.binary(BinaryKind.MUL, t, h), p, t) : b.binary(BinaryKind.MUL, t, p);
    }

    private int power(int z, int exponent) {
        if (exponent == 1) {
            return z;
        }
        int half = power(z, exponent / 2);
        int even = b.binary(BinaryKind.MUL, half, half);
        return exponent % 2 == 0 ? even : b.binary(BinaryKind.MUL, even, z);
    }

    /** {@code value} with the sign of {@code input}, if the function is odd. */
    private int signed(int value, int input) {
        if (law.parity() != Parity.ODD) {
            return value;
        }
        int sign = b.binary(BinaryKind.IAND, b.unary(UnaryKind.BITS, input), b.constant(SIGN));
        return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IOR, b.unary(UnaryKind.BITS, value), sign));
    }

    /** Every input: magnitudes brought to the usual by a power of 2^k and the result back, then special values. */
    private int rare() {
        int blocks = (SCALE + law.k() - 1) / law.k();
        int a = b.unary(UnaryKind.ABS, x);
        int small = b.binary(BinaryKind.LT, a, b.constant(0x1p-100f));
        int large = b.binary(BinaryKind.LT, b.constant(0x1p100f), a);
        int in = factor(small, large, blocks * law.k());
        int out = factor(small, large, -blocks * law.j());
        int finite = b.binary(BinaryKind.MUL, value(b.binary(BinaryKind.MUL, x, in)), out);
        int zero = b.constant(0f);
        int isNegative = b.binary(BinaryKind.LT, x, zero);
        int infinite = b.add(new Op.Select(isNegative, b.constant(draft.ends().minusInfinity()),
                b.constant(draft.ends().infinity())));
        int defined = law.parity() == Parity.UNDEFINED
                ? b.add(new Op.Select(isNegative, b.constant(Float.NaN), finite))
                : finite;
        int isFinite = b.binary(BinaryKind.LT, a, b.constant(Float.POSITIVE_INFINITY));
        int nonZero = b.add(new Op.Select(isFinite, defined, infinite));
        int all = b.add(new Op.Select(b.binary(BinaryKind.EQ, x, zero), atZero(), nonZero));
        return b.add(new Op.Select(b.binary(BinaryKind.EQ, x, x), all, b.constant(Float.NaN)));
    }

    private int factor(int small, int large, int exponent) {
        int down = b.add(new Op.Select(large, b.constant(Math.scalb(1f, -exponent)), b.constant(1f)));
        return b.add(new Op.Select(small, b.constant(Math.scalb(1f, exponent)), down));
    }

    private int atZero() {
        int isMinus = b.binary(BinaryKind.ILT, b.unary(UnaryKind.BITS, x), b.constant(0));
        return b.add(new Op.Select(isMinus, b.constant(draft.ends().minusZero()), b.constant(draft.ends().zero())));
    }
}
