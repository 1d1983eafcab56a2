package dev.ulpforge.search.kernel.piecewise;

import java.util.Optional;
import java.util.OptionalInt;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * Writes the program of pieces. Inputs that are not usual come in two kinds, so that only the few that need the pieces
 * of a tail take long: those for which the target has come to rest or is a multiple of its input, and the tail.
 */
final class PiecewiseWriter {
    private static final int MAGNITUDE = (int) Format.BINARY32.magnitude();
    private final ProgramBuilder b = new ProgramBuilder();
    private final int x = b.input();
    private final FastRange usual;
    private final TabledPolynomials pieces;
    private final Optional<SlowRange> tail;
    private final SpecialCases specials;
    private final int v;

    /** Of the parts of a {@link PiecewiseTemplate}. */
    PiecewiseWriter(FastRange usual, TabledPolynomials pieces, Optional<SlowRange> tail, SpecialCases specials) {
        this.usual = usual;
        this.pieces = pieces;
        this.tail = tail;
        this.specials = specials;
        boolean folded = usual.extent().symmetry() != Symmetry.NONE;
        this.v = folded ? float32(b.binary(BinaryKind.IAND, bits(x), b.constant(MAGNITUDE))) : x;
    }

    Program program() {
        int y = signed(above(pieces.write(b, clamped())));
        if (usual.rareBelow() || usual.rareAbove()) {
            return b.build(b.add(new Op.FastPath(within(usual.lo(), usual.hi()), y, rare())));
        }
        if (specials.differ()) {
            int finite = b.binary(BinaryKind.LE, v, b.constant(Float.MAX_VALUE));
            return b.build(b.add(new Op.FastPath(finite, y, specials.write(b, x, y))));
        }
        return b.build(specials.nan() ? b.add(new Op.FastPath(number(), y, b.constant(Float.NaN))) : y);
    }

    private int bits(int value) {
        return b.unary(UnaryKind.BITS, value);
    }

    private int float32(int bits) {
        return b.unary(UnaryKind.FROM_BITS, bits);
    }

    private int number() {
        return b.binary(BinaryKind.EQ, x, x);
    }

    private int clamped() {
        return usual.clamped() && Float.isInfinite(pieces.layout().top())
                ? float32(b.binary(BinaryKind.IMIN, bits(v), b.constant(Float.floatToRawIntBits(usual.hi()))))
                : v;
    }

    /** A multiple of the input above the range, if that is usual. */
    private int above(int y) {
        return !usual.rareAbove() && usual.extent().above() instanceof ActiveRange.Beyond.Multiple multiple
                ? b.add(new Op.Select(b.binary(BinaryKind.LT, b.constant(usual.extent().hi()), v),
                        multiple(multiple.factor()), y))
                : y;
    }

    private int multiple(float factor) {
        return factor == 1 ? v : b.binary(BinaryKind.MUL, v, b.constant(factor));
    }

    private int signed(int y) {
        if (usual.extent().symmetry() != Symmetry.ODD) {
            return y;
        }
        int sign = b.binary(BinaryKind.IAND, bits(x), b.constant(~MAGNITUDE));
        return float32(b.binary(BinaryKind.IXOR, bits(y), sign));
    }

    /** False for NaN as well. An end beyond which no input is rare is not looked at. */
    private int within(float lo, float hi) {
        if (!usual.rareBelow()) {
            return b.binary(BinaryKind.LE, v, b.constant(hi));
        }
        int notBelow = b.binary(BinaryKind.LE, b.constant(lo), v);
        return usual.rareAbove()
                ? b.binary(BinaryKind.AND, notBelow, b.binary(BinaryKind.LE, v, b.constant(hi)))
                : notBelow;
    }

    private int rare() {
        int outside = specials.write(b, x, signed(beyond()));
        return tail.map(part -> b.add(new Op.FastPath(b.unary(UnaryKind.NOT, within(part.lo(), part.hi())), outside,
                signed(part.write(b, v))))).orElse(outside);
    }

    /** {@return the result for what is neither usual nor in the tail} */
    private int beyond() {
        OptionalInt below = beyond(usual.extent().below());
        OptionalInt above = beyond(usual.extent().above());
        if (below.isEmpty() || above.isEmpty()) {
            return below.orElse(above.orElseGet(() -> b.constant(Float.NaN)));
        }
        int isBelow = b.binary(BinaryKind.LT, v, b.constant(usual.extent().lo()));
        return b.add(new Op.Select(isBelow, below.getAsInt(), above.getAsInt()));
    }

    private OptionalInt beyond(ActiveRange.Beyond part) {
        return switch (part) {
            case ActiveRange.Beyond.Nothing() -> OptionalInt.empty();
            case ActiveRange.Beyond.Constant(float value) -> OptionalInt.of(b.constant(value));
            case ActiveRange.Beyond.Multiple(float factor) -> OptionalInt.of(multiple(factor));
        };
    }
}
