package dev.ulpforge.verify.prover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.real.Ball;

/**
 * What a quotient or a root leaves, as an fma computes it: {@code n - q d} for {@code q = n/d + e} with rounding error
 * e is {@code -e d}; and {@code a - s²} for {@code s = √a + e} is {@code (√a - s)(√a + s) = -e (√a + s)}. So it has the
 * form of that one error, however wide the cell is, where the difference of the forms would leave all others in the
 * rest. Likewise {@code n - q d} for {@code q = n ρ + e} and {@code ρ = 1/d + e'} is {@code -e d - e' n d}.
 *
 * <p>That of a quotient or a root is exact if both factors are normal and the product g of their units is at least the
 * least positive number: q d is a multiple of g, and so is n, as {@code |n| >= |q d| (1 - 2^-p)} is at least {@code
 * 2^(2p-2) g (1 - 2^-p)}; and {@code |e d| <= 2^(p-1) g}, {@code |e| (2s + |e|) <= 2^p g}, so that p bits suffice.
 *
 * @param result     the position of the quotient or root
 * @param factor     that of the divisor, or of the root again
 * @param reciprocal that of the divisor's reciprocal, if the quotient is a product
 */
record Residue(int result, int factor, OptionalInt reciprocal) {

    /** {@return the residue that {@code a b + c} is, if it is one} */
    static Optional<Residue> of(List<Op> ops, List<Integer> operands) {
        int a = operands.get(0);
        int b = operands.get(1);
        if (isNegation(ops.get(a)) == isNegation(ops.get(b))) {
            return Optional.empty();
        }
        int u = magnitude(ops, a);
        int v = magnitude(ops, b);
        return of(ops, u, v, operands.get(2)).or(() -> of(ops, v, u, operands.get(2)));
    }

    private static Optional<Residue> of(List<Op> ops, int result, int factor, int whole) {
        return switch (ops.get(result)) {
            case Op.Binary(var kind, int n, int d) when isQuotient(kind) -> Optional
                    .of(new Residue(result, factor, OptionalInt.empty())).filter(_ -> n == whole && d == factor);
            case Op.Binary(var kind, int n, int d) when isProduct(kind) -> Optional
                    .of(new Residue(result, factor, OptionalInt.of(d)))
                    .filter(_ -> n == whole && isReciprocal(ops, ops.get(d), factor));
            case Op.Unary(var kind, int a) when isRoot(kind) -> Optional
                    .of(new Residue(result, factor, OptionalInt.empty())).filter(_ -> a == whole && factor == result);
            default -> Optional.empty();
        };
    }

    private static boolean isQuotient(BinaryKind kind) {
        return kind == BinaryKind.DIV || kind == BinaryKind.DDIV;
    }

    private static boolean isProduct(BinaryKind kind) {
        return kind == BinaryKind.MUL || kind == BinaryKind.DMUL;
    }

    private static boolean isReciprocal(List<Op> ops, Op op, int of) {
        return op instanceof Op.Binary(var kind, int n, int d) && isQuotient(kind) && d == of
                && (ops.get(n).equals(new Op.FloatConst(1)) || ops.get(n).equals(new Op.DoubleConst(1)));
    }

    private static boolean isNegation(Op op) {
        return op instanceof Op.Unary(var kind, _) && (kind == UnaryKind.NEG || kind == UnaryKind.DNEG);
    }

    private static int magnitude(List<Op> ops, int position) {
        return isNegation(ops.get(position)) ? ops.get(position).operands().getFirst() : position;
    }

    private static boolean isRoot(UnaryKind kind) {
        return kind == UnaryKind.SQRT || kind == UnaryKind.DSQRT;
    }

    /** {@return whether it has no rounding error if factors are normal} */
    boolean isExact() {
        return reciprocal.isEmpty();
    }

    /** {@return its form, if the quotient or root is rounded} */
    Optional<AffineForm> form(IntFunction<LaneValue> known) {
        return known.apply(result) instanceof Real rounded && known.apply(factor) instanceof Real by
                ? rounded.rounded().flatMap(exact -> form(rounded, exact, by, known))
                : Optional.empty();
    }

    private Optional<AffineForm> form(Real rounded, AffineForm exact, Real by, IntFunction<LaneValue> known) {
        Ball sum = factor == result
                ? exact.range().add(rounded.form().range(), AffineForm.COARSE)
                : by.form().range();
        Ball[] e = new Ball[rounded.form().e().length];
        Arrays.fill(e, Ball.ZERO);
        put(e, rounded, sum);
        if (reciprocal.isEmpty()) {
            return Optional.of(new AffineForm(new Ball[]{ Ball.ZERO }, e, Ball.ZERO));
        }
        return known.apply(reciprocal.getAsInt()) instanceof Real inverse && inverse.rounded().isPresent()
                ? Optional.of(form(e, inverse, exact, by))
                : Optional.empty();
    }

    /** The quotient before its rounding is {@code n ρ}, so that {@code n d = n ρ d/ρ}. */
    private static AffineForm form(Ball[] e, Real inverse, AffineForm product, Real by) {
        Ball dividend = product.range().divide(inverse.form().range(), AffineForm.COARSE);
        put(e, inverse, dividend.multiply(by.form().range(), AffineForm.COARSE));
        return new AffineForm(new Ball[]{ Ball.ZERO }, e, Ball.ZERO);
    }

    /** The error of an operation's rounding is the last one of its form. */
    private static void put(Ball[] e, Real rounded, Ball factor) {
        int last = rounded.form().e().length - 1;
        e[last] = rounded.form().e()[last].multiply(factor, AffineForm.COARSE).negate();
    }
}
