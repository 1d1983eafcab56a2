package dev.ulpforge.search.scheme.piece;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.values.OracleValues;

/**
 * Fitted polynomials, one for each cell of a table.
 *
 * @param table the cells
 * @param form the form of the polynomials
 * @param fitted a polynomial for each cell
 */
public record TabledPolynomials(SegmentTable table, EvaluationScheme form, List<PieceFit.Fitted> fitted) {
    private static final int LARGEST_TABLE = 64;

    public TabledPolynomials {
        fitted = List.copyOf(fitted);
    }

    /** {@return the polynomials of fits for the cells of a table, evaluated in this order} */
    public static TabledPolynomials of(SegmentTable table, List<PieceFit> fits, EvaluationScheme form) {
        return new TabledPolynomials(table, form, fits.stream().map(fit -> fit.with(form.lead())).toList());
    }

    /** {@return polynomials with arbitrary coefficients that all differ, except in coefficients that are mostly 0} */
    public static TabledPolynomials sketch(SegmentTable table, EvaluationScheme form) {
        return new TabledPolynomials(table, form, IntStream.range(0, table.cells().size())
                .mapToObj(cell -> new PieceFit.Fitted(cell, form.sketched(cell + 1), 0)).toList());
    }

    /** {@return the largest error found in a piece, in ULP} */
    public double ulp() {
        return fitted.stream().mapToDouble(PieceFit.Fitted::ulp).max().orElseThrow();
    }

    /** {@return whether a piece has a power of two} */
    public boolean hasPowers() {
        return form.lead() == EvaluationScheme.Lead.EXACT
                && fitted.stream().anyMatch(piece -> piece.c()[form.second()] != 0);
    }

    /**
     * The distance and the coefficients of the polynomial at an input.
     *
     * @param t the distance from the piece's centre
     * @param c the coefficients in the order of {@link EvaluationScheme}, except one that needs no table
     */
    public record Terms(F32 t, List<F32> c) {}

    /** {@return the value at {@code v}, which is in the range, or nonnegative if it may be above} */
    public F32 at(F32 v) {
        Terms terms = terms(v);
        return hasOnePower()
                ? terms.t().fma(form.factor(terms.t(), terms.c()), lead(v, terms.c().getFirst()))
                : form.of(terms.t(), terms.c());
    }

    /** {@return the polynomial at {@code v}} */
    public Terms terms(F32 v) {
        I32 index = table.segments().of(inRange(v));
        F32 t = variable(v).minus(entry(index, PieceFit.Fitted::centre));
        return new Terms(t, IntStream.range(0, form.coefficients() - (hasOnePower() ? 1 : 0))
                .mapToObj(i -> entry(index, piece -> piece.c()[i])).toList());
    }

    /**
     * Whether only the first piece has a power of two, with t = v: then the powers, the last coefficients, need no
     * table.
     */
    private boolean hasOnePower() {
        return form.lead() == EvaluationScheme.Lead.EXACT && table.cells().getFirst().lo() == 0
                && fitted.getFirst().centre() == 0 && fitted.getFirst().c()[0] == 0
                && fitted.stream().skip(1).allMatch(piece -> piece.c()[form.second()] == 0);
    }

    private F32 lead(F32 v, F32 constant) {
        ProgramBuilder b = v.program();
        float power = fitted.getFirst().c()[form.second()];
        return v.atMost(b.f32(table.cells().getFirst().hi())).select(power == 1 ? v : v.times(b.f32(power)), constant);
    }

    private F32 inRange(F32 v) {
        return Float.isInfinite(table.top()) ? v : v.lesserMagnitude(v.program().f32(table.top()));
    }

    private F32 variable(F32 v) {
        ProgramBuilder b = v.program();
        if (table.cells().getFirst().variable() == CellVariable.SIGNIFICAND) {
            return CellVariable.significand(v);
        }
        return table.inversion().map(from -> b.f32(from).atMost(v).select(b.f32(1).dividedBy(v), v)).orElse(v);
    }

    private F32 entry(I32 index, Function<PieceFit.Fitted, Float> of) {
        List<Integer> entries = IntStream.range(0, table.entries())
                .mapToObj(k -> Float.floatToRawIntBits(of.apply(fitted.get(table.cellOf(k))))).toList();
        return entries.stream().distinct().count() == 1
                ? index.program().f32(Float.intBitsToFloat(entries.getFirst()))
                : lookup(entries, index).asFloat();
    }

    /** Splits tables that are too large into several, selected by the higher bits of the index. */
    private static I32 lookup(List<Integer> entries, I32 index) {
        int half = entries.size() / 2;
        if (half < LARGEST_TABLE) {
            return index.lookup(entries);
        }
        I32 low = lookup(entries.subList(0, half), index);
        I32 high = lookup(entries.subList(half, entries.size()), index);
        ProgramBuilder b = index.program();
        return index.and(b.i32(half)).equalTo(b.i32(0)).select(low, high);
    }
}
