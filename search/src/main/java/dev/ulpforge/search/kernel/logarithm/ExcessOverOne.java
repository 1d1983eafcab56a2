package dev.ulpforge.search.kernel.logarithm;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.search.scheme.value.HalfReciprocal;

/**
 * Writes by how much the {@code u} of an {@link InnerFunction} is above 1, as a float and what that lacks: next to 1
 * the value has the relative error of this difference.
 *
 * @param b        the program
 * @param argument what {@code u} is
 */
record ExcessOverOne(ProgramBuilder b, InnerFunction argument) {
    /** The positions of a float and of a small number: their sum is meant. */
    record Pair(int high, int low) {}

    /** {@return the positions for an input at {@code x}} A quotient is that of {@code |x|}. */
    Pair write(int x) {
        return argument == InnerFunction.QUOTIENT ? quotient(b.unary(UnaryKind.ABS, x)) : root(x);
    }

    /** {@code 2a/(1 - a)}, the errors of the difference and of the quotient in its low part. */
    private Pair quotient(int a) {
        int one = b.constant(1f);
        int below = b.binary(BinaryKind.SUB, one, a);
        int lost = b.binary(BinaryKind.SUB, b.binary(BinaryKind.SUB, one, below), a);
        int twice = b.binary(BinaryKind.ADD, a, a);
        int inverse = b.binary(BinaryKind.DIV, one, below);
        int high = b.binary(BinaryKind.MUL, twice, inverse);
        int minus = b.unary(UnaryKind.NEG, high);
        int rest = b.fma(minus, lost, b.fma(minus, below, twice));
        return new Pair(high, b.binary(BinaryKind.MUL, rest, inverse));
    }

    /** {@code v + s} with {@code v = x - 1} and {@code s = sqrt(v^2 + 2v)}, which is not less than v. */
    private Pair root(int x) {
        int v = b.binary(BinaryKind.SUB, x, b.constant(1f));
        int twice = b.binary(BinaryKind.ADD, v, v);
        int square = b.fma(v, v, twice);
        int lost = b.fma(v, v, b.binary(BinaryKind.SUB, twice, square));
        int s = b.unary(UnaryKind.SQRT, square);
        int rest = b.binary(BinaryKind.ADD, b.fma(b.unary(UnaryKind.NEG, s), s, square), lost);
        int inverse = HalfReciprocal.bits(new F32(b, s)).asFloat().at();
        int high = b.binary(BinaryKind.ADD, v, s);
        int lower = b.binary(BinaryKind.ADD, b.binary(BinaryKind.SUB, s, high), v);
        return new Pair(high, b.fma(rest, inverse, lower));
    }
}
