package dev.ulpforge.search.kernel.piecewise;

import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.ulpforge.codegen.ir.BinaryKind;
import dev.ulpforge.codegen.ir.Op;
import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.ir.ProgramBuilder;
import dev.ulpforge.codegen.ir.UnaryKind;
import dev.ulpforge.codegen.spec.Domain;
import dev.ulpforge.search.kernel.Draft;

/**
 * A kernel of polynomial pieces whose coefficients lie in register tables. Its constants are fitted with their rounding
 * already, so none is open.
 *
 * @param usual       what the pieces cover
 * @param pieces      the pieces
 * @param tail        the rare inputs, if there are any beside NaN
 * @param specials    results that are required at NaN and infinities
 * @param check       inputs of the domain
 * @param promisedUlp the largest error found on them
 */
record PiecewiseDraft(Usual usual, Pieces pieces, Optional<Tail> tail, Specials specials, Check check,
        double promisedUlp) implements Draft {
    private static final int MAGNITUDE = 0x7fff_ffff;
    private static final int SAMPLE = 1024;

    /** {@return the draft with {@code factor} times the error found on these inputs, or what is promised already if that is larger} */
    PiecewiseDraft promised(Check inputs, double factor) {
        return new PiecewiseDraft(usual, pieces, tail, specials, inputs,
                Math.max(promisedUlp, inputs.worst(with(start()), factor)));
    }

    @Override
    public float[] start() {
        return new float[0];
    }

    @Override
    public float[] steps() {
        return new float[0];
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        float[] inputs = new float[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            inputs[i] = check.inputs()[random.nextInt(check.inputs().length)];
        }
        return inputs;
    }

    @Override
    public String description() {
        Layout layout = pieces.layout();
        return "%d pieces of %s%s, %s".formatted(layout.cells().size(), pieces.form(),
                layout.inversion().isPresent() ? ", some in 1/x" : "", layout.segments());
    }

    @Override
    public Program with(float[] constants) {
        return new Writer().program();
    }

    /** Writes the program. */
    private final class Writer {
        private final ProgramBuilder b = new ProgramBuilder();
        private final int x = b.input();
        private final boolean folded = usual.extent().symmetry() != Symmetry.NONE;
        private final int v = folded
                ? float32(b.binary(BinaryKind.IAND, bits(x), b.constant(MAGNITUDE)))
                : x;

        Program program() {
            int y = signed(above(pieces.write(b, clamped())));
            if (usual.rareBelow() || usual.rareAbove()) {
                return b.build(b.add(new Op.Usually(inside(), y, rare())));
            }
            if (specials.differ()) {
                int finite = b.binary(BinaryKind.LE, v, b.constant(Float.MAX_VALUE));
                return b.build(b.add(new Op.Usually(finite, y, specials.write(b, x, y))));
            }
            return b.build(specials.nan() ? b.add(new Op.Usually(number(), y, b.constant(Float.NaN))) : y);
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

        /** A multiple of the input above the range. */
        private int above(int y) {
            if (!(usual.extent().above() instanceof Extent.Beyond.Multiple(float factor))) {
                return y;
            }
            int isAbove = b.binary(BinaryKind.LT, b.constant(usual.extent().hi()), v);
            return b.add(new Op.Select(isAbove, multiple(factor), y));
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

        /** False for NaN as well. */
        private int inside() {
            if (!usual.rareBelow()) {
                return b.binary(BinaryKind.LE, v, b.constant(usual.hi()));
            }
            int notBelow = b.binary(BinaryKind.LE, b.constant(usual.lo()), v);
            return usual.rareAbove()
                    ? b.binary(BinaryKind.AND, notBelow, b.binary(BinaryKind.LE, v, b.constant(usual.hi())))
                    : notBelow;
        }

        /** The tail has a guard of its own: what is far beyond is as frequent in a sweep as it is rare in use, and cheap. */
        private int rare() {
            Extent whole = usual.extent();
            int beyond = beyond(whole.above());
            if (!folded) {
                int isBelow = b.binary(BinaryKind.LT, v, b.constant(whole.lo()));
                beyond = b.add(new Op.Select(isBelow, beyond(whole.below()), beyond));
            }
            int outside = specials.write(b, x, signed(beyond));
            return tail.map(pieces -> b.add(new Op.Usually(inRange(), signed(pieces.write(b, v)), outside)))
                    .orElse(outside);
        }

        private int inRange() {
            int notAbove = b.binary(BinaryKind.LE, v, b.constant(usual.extent().hi()));
            return folded
                    ? notAbove
                    : b.binary(BinaryKind.AND, b.binary(BinaryKind.LE, b.constant(usual.extent().lo()), v), notAbove);
        }

        private int beyond(Extent.Beyond beyond) {
            return switch (beyond) {
                case Extent.Beyond.Multiple(float factor) -> multiple(factor);
                case Extent.Beyond.Constant(float value) -> b.constant(value);
                case Extent.Beyond.Nothing() -> b.constant(Float.NaN);
            };
        }
    }
}
