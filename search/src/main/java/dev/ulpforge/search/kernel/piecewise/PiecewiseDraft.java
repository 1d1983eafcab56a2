package dev.ulpforge.search.kernel.piecewise;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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
 * @param extent      what the pieces cover
 * @param layout      the pieces' cells
 * @param form        the polynomials' form
 * @param pieces      a piece for each cell
 * @param nan         whether NaN is an input
 * @param sample      inputs of the domain
 * @param promisedUlp the largest error found on many inputs
 */
record PiecewiseDraft(Extent extent, Layout layout, Form form, List<PieceFit.Fitted> pieces, boolean nan,
        float[] sample, double promisedUlp) implements Draft {
    private static final int MAGNITUDE = 0x7fff_ffff;
    private static final int SAMPLE = 1024;

    PiecewiseDraft {
        pieces = List.copyOf(pieces);
    }

    /** {@return this draft with a promise} */
    PiecewiseDraft promising(double ulp) {
        return new PiecewiseDraft(extent, layout, form, pieces, nan, sample, ulp);
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
            inputs[i] = sample[random.nextInt(sample.length)];
        }
        return inputs;
    }

    @Override
    public String description() {
        return "%d pieces of degree %d%s, %s".formatted(layout.cells().size(), form.degree(),
                form.split() ? " with a split coefficient" : "", layout.segments());
    }

    @Override
    public Program with(float[] constants) {
        ProgramBuilder b = new ProgramBuilder();
        int x = b.input();
        int y = signed(b, x, polynomial(b, folded(b, x)));
        return b.build(nan
                ? b.add(new Op.Usually(b.binary(BinaryKind.EQ, x, x), y, b.constant(Float.NaN)))
                : y);
    }

    /** |x| of a symmetric target, clamped where the target saturates. */
    private int folded(ProgramBuilder b, int x) {
        int bits = b.unary(UnaryKind.BITS, x);
        if (extent.symmetry() != Symmetry.NONE) {
            bits = b.binary(BinaryKind.IAND, bits, b.constant(MAGNITUDE));
        }
        if (extent.saturates()) {
            bits = b.binary(BinaryKind.IMIN, bits, b.constant(Float.floatToRawIntBits(extent.hi())));
        }
        return b.unary(UnaryKind.FROM_BITS, bits);
    }

    private int polynomial(ProgramBuilder b, int v) {
        int index = layout.segments().write(b, v);
        int[] c = IntStream.range(0, form.coefficients()).map(i -> entry(b, index, piece -> piece.c()[i])).toArray();
        int t = b.binary(BinaryKind.SUB, v, entry(b, index, PieceFit.Fitted::centre));
        return form.write(b, t, c);
    }

    private int entry(ProgramBuilder b, int index, Function<PieceFit.Fitted, Float> of) {
        List<Integer> table = IntStream.range(0, layout.entries())
                .mapToObj(k -> Float.floatToRawIntBits(of.apply(pieces.get(layout.cellOf(k))))).toList();
        return table.stream().distinct().count() == 1
                ? b.constant(Float.intBitsToFloat(table.getFirst()))
                : b.unary(UnaryKind.FROM_BITS, b.add(new Op.Lookup(table, index)));
    }

    private int signed(ProgramBuilder b, int x, int y) {
        if (extent.symmetry() != Symmetry.ODD) {
            return y;
        }
        int sign = b.binary(BinaryKind.IAND, b.unary(UnaryKind.BITS, x), b.constant(~MAGNITUDE));
        return b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IXOR, b.unary(UnaryKind.BITS, y), sign));
    }
}
