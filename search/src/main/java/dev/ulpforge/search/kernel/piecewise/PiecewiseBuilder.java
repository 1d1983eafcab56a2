package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.values.OracleValues;

/**
 * Makes templates for one fast range.
 *
 * @param f        the target's values
 * @param fast    the range
 * @param slow     the slow range; empty where there is none, or none can be made
 * @param specials results required at NaN and infinities
 * @param domain   the domain
 * @param maxUlp   the bound
 */
record PiecewiseBuilder(OracleValues f, FastRange fast, Optional<SlowRange> slow, SpecialCases specials, Domain domain,
        double maxUlp) {
    private static final int LARGEST_DEGREE = 12;
    /** What rounding adds to the error of the polynomials at least, in ULP. */
    private static final double ROUNDING = 0.5;
    /** Which part of the worst that further roundings can add is found among a piece's floats, mostly. */
    private static final double SEEN = 0.9;
    /** How many degrees are made from the lowest that may do on. */
    private static final int DEGREES = 2;
    /** The largest degree that is worth it, to see whether a range is too long. */
    private static final int WORTH = 8;
    private static final double NEGLIGIBLE = 0.05;
    /** How many inputs are looked at, first and where a template seems good: a broken promise costs a sweep. */
    private static final double SPARSE = 0.1;
    private static final double DENSE = 10;
    private static final double DENSER = 10;
    /** How much larger the largest error of all is than the largest there, mostly. */
    private static final double UNSEEN = 1.04;

    static PiecewiseBuilder of(Goal goal, OracleValues f, FastRange fast) {
        Domain domain = goal.spec().domain();
        return new PiecewiseBuilder(f, fast, slow(f, fast), SpecialCases.of(f, domain), domain, goal.spec().maxUlp());
    }

    private static Optional<SlowRange> slow(OracleValues f, FastRange fast) {
        ActiveRange whole = fast.active();
        return fast.hasSlowRange()
                ? SlowRange.of(f, fast.lo() > whole.lo() ? whole.lo() : fast.hi(),
                        fast.hi() < whole.hi() ? whole.hi() : fast.lo())
                : Optional.empty();
    }

    /** {@return whether pieces of a reasonable number and degree cover the range, and the slow range can be served} */
    boolean isWorthIt() {
        return servesSlowRange()
                && divisions().finest().stream()
                        .flatMap(choices -> divisions().layouts(choices, Segmentations.MANY).stream())
                        .anyMatch(this::isClose);
    }

    /** {@return whether such pieces keep the bound, with all roundings} */
    boolean keepsTheBound() {
        return servesSlowRange() && divisions().finest().stream()
                .map(choices -> closest(divisions().layouts(choices, Segmentations.MANY), WORTH))
                .flatMap(Optional::stream)
                .anyMatch(layout -> forms(layout, WORTH).getLast().estimatedUlp() <= maxUlp);
    }

    /** {@return the divisions of the range} */
    Segmentations divisions() {
        return new Segmentations(fast);
    }

    private boolean servesSlowRange() {
        return !fast.hasSlowRange() || slow.isPresent();
    }

    private boolean isClose(SegmentTable layout) {
        return largest(layout, WORTH, NEGLIGIBLE, FitNodes::limit) < NEGLIGIBLE;
    }

    /** {@return templates with the best of these segments for each degree that may do, lowest first} */
    List<KernelTemplate> templates(List<? extends SegmentIndex> choices, int entries) {
        return best(divisions().layouts(choices, entries));
    }

    /** {@return templates with the best of these layouts for each degree that may do, lowest first} */
    List<KernelTemplate> best(List<SegmentTable> layouts) {
        return IntStream.rangeClosed(1, LARGEST_DEGREE).boxed()
                .flatMap(degree -> closest(layouts, degree).map(layout -> forms(layout, degree)).stream())
                .limit(DEGREES).flatMap(List::stream).toList();
    }

    /** {@return the layout with the smallest error of polynomials of this degree, if it is within the bound} */
    private Optional<SegmentTable> closest(List<SegmentTable> layouts, int degree) {
        Optional<SegmentTable> closest = Optional.empty();
        double least = maxUlp - ROUNDING;
        for (SegmentTable layout : layouts) {
            double error = error(layout, degree, least);
            if (error < least) {
                least = error;
                closest = Optional.of(layout);
            }
        }
        return closest;
    }

    /** {@return an estimate of the largest error of a piece beside the last rounding, if it is below {@code enough}} */
    private double error(SegmentTable layout, int degree, double enough) {
        return largest(layout, degree, enough, points -> points.limit() + SEEN * points.rounding());
    }

    private double largest(SegmentTable layout, int degree, double enough, ToDoubleFunction<FitNodes> error) {
        double worst = 0;
        for (SegmentTable.Cell cell : layout.cells()) {
            worst = Math.max(worst, error.applyAsDouble(FitNodes.of(f, cell, degree)));
            if (worst >= enough) {
                break;
            }
        }
        return worst;
    }

    /** {@return templates with ever more costly forms, until one promises to keep the bound} */
    private List<KernelTemplate> forms(SegmentTable layout, int degree) {
        List<KernelTemplate> templates = new ArrayList<>();
        for (EvaluationScheme.Lead lead : EvaluationScheme.Lead.values()) {
            templates.add(template(layout, new EvaluationScheme(degree, lead)));
            if (templates.getLast().estimatedUlp() <= maxUlp) {
                break;
            }
        }
        return templates;
    }

    /** Where a piece is above the bound already no more is looked at. */
    private KernelTemplate template(SegmentTable layout, EvaluationScheme form) {
        TabledPolynomials pieces = TabledPolynomials.of(f, layout, form);
        PiecewiseTemplate template = new PiecewiseTemplate(fast, pieces, slow, specials, check(layout, SPARSE),
                pieces.ulp());
        for (double density = SPARSE; density < DENSE && template.estimatedUlp() <= maxUlp; density *= DENSER) {
            template = template.promised(check(layout, density * DENSER), density * DENSER < DENSE ? 1 : UNSEEN);
        }
        return template;
    }

    private ErrorSample check(SegmentTable layout, double density) {
        return ErrorSample.of(f, domain, fast, layout, density);
    }
}
