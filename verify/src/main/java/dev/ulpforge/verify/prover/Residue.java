package dev.ulpforge.verify.prover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.real.Ball;

/**
 * What a quotient or a root leaves, as an fma computes it: {@code n - q d} for {@code q = n/d + e} with rounding error
 * e is {@code -e d}; and {@code a - s²} for {@code s = √a + e} is {@code (√a - s)(√a + s) = -e (√a + s)}. So it has the
 * form of that one error, however wide the cell is, where the difference of the forms would leave all others in the
 * rest.
 *
 * <p>It is exact if both factors are normal and the product g of their units is at least the least positive number: q d
 * is a multiple of g, and so is n, as {@code |n| >= |q d| (1 - 2^-p)} is at least {@code 2^(2p-2) g (1 - 2^-p)}; and
 * {@code |e d| <= 2^(p-1) g}, {@code |e| (2s + |e|) <= 2^p g}, so that p bits suffice.
 *
 * @param result the position of the quotient or root
 * @param factor that of the divisor, or of the root again
 */
record Residue(int result, int factor) {

    /** {@return the residue that {@code a b + c} is, if it is one} */
    static Optional<Residue> of(List<Op> ops, List<Integer> operands) {
        int a = operands.get(0);
        int b = operands.get(1);
        if (isNegation(ops.get(a)) == isNegation(ops.get(b))) {
            return Optional.empty();
        }
        int u = magnitude(ops, a);
        int v = magnitude(ops, b);
        return Stream.of(new Residue(u, v), new Residue(v, u))
                .filter(residue -> residue.isOf(ops, operands.get(2))).findFirst();
    }

    private static boolean isNegation(Op op) {
        return op instanceof Op.Unary(var kind, _) && (kind == UnaryKind.NEG || kind == UnaryKind.DNEG);
    }

    private static int magnitude(List<Op> ops, int position) {
        return isNegation(ops.get(position)) ? ops.get(position).operands().getFirst() : position;
    }

    private boolean isOf(List<Op> ops, int whole) {
        return switch (ops.get(result)) {
            case Op.Binary(var kind, int n, int d) ->
                (kind == BinaryKind.DIV || kind == BinaryKind.DDIV) && n == whole && d == factor;
            case Op.Unary(var kind, int a) -> isRoot(kind) && a == whole && factor == result;
            default -> false;
        };
    }

    private static boolean isRoot(UnaryKind kind) {
        return kind == UnaryKind.SQRT || kind == UnaryKind.DSQRT;
    }

    /** {@return its form, if the quotient or root is rounded} */
    Optional<AffineForm> form(IntFunction<LaneValue> known) {
        return known.apply(result) instanceof Real rounded && known.apply(factor) instanceof Real by
                ? rounded.rounded().map(exact -> form(rounded, exact, by))
                : Optional.empty();
    }

    /** The error of the last rounding is the last one of the result's form. */
    private AffineForm form(Real rounded, AffineForm exact, Real by) {
        Ball sum = factor == result
                ? exact.range().add(rounded.form().range(), AffineForm.COARSE)
                : by.form().range();
        Ball[] e = new Ball[rounded.form().e().length];
        Arrays.fill(e, Ball.ZERO);
        e[e.length - 1] = rounded.form().e()[e.length - 1].multiply(sum, AffineForm.COARSE).negate();
        return new AffineForm(new Ball[]{ Ball.ZERO }, e, Ball.ZERO);
    }
}
