package dev.ulpforge.search.kernel.piecewise;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/**
 * Fitted polynomials, one for each cell of a layout.
 *
 * @param layout the cells
 * @param form   the polynomials' form
 * @param fitted a polynomial for each cell
 */
record TabledPolynomials(SegmentTable layout, EvaluationScheme form, List<PieceFit.Fitted> fitted) {
    private static final int LARGEST_TABLE = 64;

    TabledPolynomials {
        fitted = List.copyOf(fitted);
    }

    /** {@return the best polynomials for the cells of a layout} */
    static TabledPolynomials of(OracleValues f, SegmentTable layout, EvaluationScheme form) {
        return new TabledPolynomials(layout, form,
                layout.cells().stream().map(cell -> new PieceFit(f, cell, form).best()).toList());
    }

    /** {@return the largest error found in a piece, in ULP} */
    double ulp() {
        return fitted.stream().mapToDouble(PieceFit.Fitted::ulp).max().orElseThrow();
    }

    /**
     * What the polynomial of an input is made of, as positions.
     *
     * @param t the distance from the piece's centre
     * @param c the coefficients in the order of {@link EvaluationScheme}, negative where one needs no table
     */
    record Terms(int t, int[] c) {}

    /** {@return the position of the value at {@code v}, which is in the range, or at least 0 if it may be above} */
    int write(ProgramBuilder b, int v) {
        Terms terms = terms(b, v);
        return needsNoTable(form.coefficients() - 1)
                ? b.fma(terms.t(), form.factor(b, terms.t(), terms.c()), lead(b, v, terms.c()[0]))
                : form.write(b, terms.t(), terms.c());
    }

    /** {@return the polynomial at {@code v}} */
    Terms terms(ProgramBuilder b, int v) {
        int index = layout.segments().write(b, inRange(b, v));
        int t = b.binary(BinaryKind.SUB, variable(b, v), entry(b, index, PieceFit.Fitted::centre));
        int[] c = IntStream.range(0, form.coefficients())
                .map(i -> needsNoTable(i) ? -1 : entry(b, index, piece -> piece.c()[i])).toArray();
        return new Terms(t, c);
    }

    /**
     * Whether a coefficient is the power of two of the first piece, the only one, whose t is v: then it needs no table.
     */
    private boolean needsNoTable(int coefficient) {
        return form.lead() == EvaluationScheme.Lead.EXACT && coefficient == form.second()
                && layout.cells().getFirst().lo() == 0
                && fitted.getFirst().centre() == 0 && fitted.getFirst().c()[0] == 0
                && fitted.stream().skip(1).allMatch(piece -> piece.c()[coefficient] == 0);
    }

    private int lead(ProgramBuilder b, int v, int constant) {
        int power = b.constant(fitted.getFirst().c()[form.second()]);
        int isFirst = b.binary(BinaryKind.LE, v, b.constant(layout.cells().getFirst().hi()));
        int multiple = power == b.constant(1f) ? v : b.binary(BinaryKind.MUL, v, power);
        return b.add(new Op.Select(isFirst, multiple, constant));
    }

    private int inRange(ProgramBuilder b, int v) {
        return Float.isInfinite(layout.top())
                ? v
                : b.unary(UnaryKind.FROM_BITS, b.binary(BinaryKind.IMIN,
                        b.unary(UnaryKind.BITS, v), b.constant(Float.floatToRawIntBits(layout.top()))));
    }

    private int variable(ProgramBuilder b, int v) {
        if (layout.cells().getFirst().variable() == Variable.SIGNIFICAND) {
            return Variable.significand(b, v);
        }
        return layout.inversion().map(from -> {
            int inverse = b.binary(BinaryKind.DIV, b.constant(1f), v);
            return b.add(new Op.Select(b.binary(BinaryKind.LE, b.constant(from), v), inverse, v));
        }).orElse(v);
    }

    /** Tables beyond the largest are several, each chosen by a higher bit of the index. */
    private int entry(ProgramBuilder b, int index, Function<PieceFit.Fitted, Float> of) {
        List<Integer> table = IntStream.range(0, layout.entries())
                .mapToObj(k -> Float.floatToRawIntBits(of.apply(fitted.get(layout.cellOf(k))))).toList();
        return table.stream().distinct().count() == 1
                ? b.constant(Float.intBitsToFloat(table.getFirst()))
                : b.unary(UnaryKind.FROM_BITS, lookup(b, table, index));
    }

    private static int lookup(ProgramBuilder b, List<Integer> table, int index) {
        int half = table.size() / 2;
        if (half < LARGEST_TABLE) {
            return b.add(new Op.Lookup(table, index));
        }
        int low = lookup(b, table.subList(0, half), index);
        int high = lookup(b, table.subList(half, table.size()), index);
        int bit = b.binary(BinaryKind.IAND, index, b.constant(half));
        return b.add(new Op.Select(b.binary(BinaryKind.IEQ, bit, b.constant(0)), low, high));
    }
}
