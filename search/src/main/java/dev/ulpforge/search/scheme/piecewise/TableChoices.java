package dev.ulpforge.search.scheme.piecewise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.scheme.piece.EvaluationScheme;
import dev.ulpforge.search.scheme.piece.FitNodes;
import dev.ulpforge.search.scheme.piece.PieceFit;
import dev.ulpforge.search.scheme.piece.SegmentTable;
import dev.ulpforge.search.scheme.piece.TabledPolynomials;
import dev.ulpforge.search.values.OracleValues;

/**
 * The best tables of segmentations of a range, for polynomials of the lowest degrees that may suffice, and these
 * polynomials; each is found only once.
 */
final class TableChoices {
    /** The least that rounding adds to the error of the polynomials, in ULP. */
    private static final double ROUNDING = 0.5;
    /** The fraction of the worst case of further rounding errors that typically occurs among the floats of a piece. */
    private static final double SEEN = 0.9;
    private static final double NEGLIGIBLE = 0.05;
    /**
     * An error below this fraction of a bound at a thousand floats of each piece is typically within the bound
     * everywhere.
     */
    private static final double EASE = 0.93;
    private static final int LARGEST_DEGREE = 12;
    /** The number of degrees tried, from the lowest that may suffice. */
    private static final int DEGREES = 2;
    /** The largest degree that is not too costly with many pieces. */
    private static final int WORTH = 8;
    private final OracleValues f;
    private final float lo;
    private final float hi;
    private final double maxUlp;
    private final int leastDegree;
    private final int largestDegree;
    private final Map<Segmentation, List<Choice>> known = new ConcurrentHashMap<>();
    private final Map<Segmentation, List<Choice>> compensated = new ConcurrentHashMap<>();
    private final Map<Choice, List<PieceFit>> fits = new ConcurrentHashMap<>();

    /** A table, and the degree of the polynomials for its segments. */
    record Choice(SegmentTable table, int degree) {}

    /** A choice with an order of evaluation: all that the cost of a program depends on. */
    record Shape(Segmentation segmentation, Choice choice, EvaluationScheme.Lead lead) {

        /** {@return polynomials of this shape with arbitrary coefficients} */
        TabledPolynomials sketched() {
            return TabledPolynomials.sketch(choice.table(), new EvaluationScheme(choice.degree(), lead));
        }

        @Override
        public String toString() {
            return segmentation + ", " + new EvaluationScheme(choice.degree(), lead);
        }
    }

    private TableChoices(OracleValues f, float lo, float hi, double maxUlp, int leastDegree, int largestDegree) {
        this.f = f;
        this.lo = lo;
        this.hi = hi;
        this.maxUlp = maxUlp;
        this.leastDegree = leastDegree;
        this.largestDegree = largestDegree;
    }

    /** {@return the choices for a range, see {@link Segmentation#tables}, and a bound} */
    static TableChoices of(OracleValues f, float lo, float hi, double maxUlp) {
        return new TableChoices(f, lo, hi, maxUlp, 1, LARGEST_DEGREE);
    }

    /**
     * {@return the choices for a range and a bound, all of a reasonable degree} They show whether the range is too
     * long.
     */
    static TableChoices reasonable(OracleValues f, float lo, float hi, double maxUlp) {
        return new TableChoices(f, lo, hi, maxUlp, WORTH, WORTH);
    }

    /** {@return whether polynomials of the largest degree keep a bound with one of some segmentations} */
    static boolean covers(OracleValues f, float lo, float hi, double maxUlp, List<Segmentation> segmentations) {
        TableChoices choices = new TableChoices(f, lo, hi, maxUlp, LARGEST_DEGREE, LARGEST_DEGREE);
        return segmentations.stream()
                .anyMatch(segmentation -> !choices.of(segmentation, EvaluationScheme.Lead.COMPENSATED).isEmpty());
    }

    /** {@return the best table for each degree that may suffice with an order of evaluation, lowest first} */
    List<Choice> of(Segmentation segmentation, EvaluationScheme.Lead lead) {
        return lead == EvaluationScheme.Lead.COMPENSATED
                ? compensated.computeIfAbsent(segmentation, unknown -> best(unknown, FitNodes::compensatedRounding))
                : known.computeIfAbsent(segmentation, unknown -> best(unknown, FitNodes::rounding));
    }

    private List<Choice> best(Segmentation segmentation, ToDoubleFunction<FitNodes> rounding) {
        List<SegmentTable> tables = segmentation.tables(lo, hi);
        return IntStream.rangeClosed(leastDegree, largestDegree).boxed()
                .flatMap(degree -> best(tables, degree, rounding).stream()).limit(DEGREES).toList();
    }

    /** {@return the shapes with some segmentations that may suffice} */
    List<Shape> shapes(List<Segmentation> segmentations) {
        return segmentations.stream().flatMap(segmentation -> Stream.of(EvaluationScheme.Lead.values())
                .flatMap(lead -> of(segmentation, lead).stream().map(choice -> new Shape(segmentation, choice, lead))))
                .toList();
    }

    /** {@return the polynomials of a shape} */
    TabledPolynomials fitted(Shape shape) {
        return fitted(shape.choice(), shape.lead());
    }

    /** {@return the polynomials for a choice} */
    TabledPolynomials fitted(Choice choice, EvaluationScheme.Lead lead) {
        return TabledPolynomials.of(choice.table(),
                fits.computeIfAbsent(choice, unknown -> PieceFit.of(f, choice.table(), choice.degree())),
                new EvaluationScheme(choice.degree(), lead));
    }

    /** {@return whether an order of evaluation is worth its cost}: no cheaper one keeps the bound with a margin */
    boolean isNeeded(Choice choice, EvaluationScheme.Lead lead) {
        return switch (lead) {
            case PLAIN -> true;
            case EXACT -> fitted(choice, lead).hasPowers();
            case SPLIT -> fitted(choice, EvaluationScheme.Lead.EXACT).ulp() > EASE * maxUlp;
            case COMPENSATED -> true;
        };
    }

    /** {@return whether many pieces can cover the range, apart from rounding errors} */
    boolean isWorthIt() {
        return Segmentation.finest().stream().flatMap(segmentation -> segmentation.tables(lo, hi).stream())
                .anyMatch(table -> largest(table, largestDegree, NEGLIGIBLE, FitNodes::limit) < NEGLIGIBLE);
    }

    /** {@return the table with the smallest error of polynomials of a degree, if it is within the bound} */
    private Optional<Choice> best(List<SegmentTable> tables, int degree, ToDoubleFunction<FitNodes> rounding) {
        Optional<Choice> best = Optional.empty();
        double least = maxUlp - ROUNDING;
        for (SegmentTable table : tables) {
            double error = largest(table, degree, least, nodes -> nodes.limit() + SEEN * rounding.applyAsDouble(nodes));
            if (error < least) {
                least = error;
                best = Optional.of(new Choice(table, degree));
            }
        }
        return best;
    }

    /** {@return an estimate of the largest error of a piece, accurate only below {@code enough}} */
    private double largest(SegmentTable table, int degree, double enough, ToDoubleFunction<FitNodes> error) {
        double worst = 0;
        for (SegmentTable.Cell cell : table.cells()) {
            worst = Math.max(worst, error.applyAsDouble(FitNodes.of(f, cell, degree)));
            if (worst >= enough) {
                break;
            }
        }
        return worst;
    }
}
