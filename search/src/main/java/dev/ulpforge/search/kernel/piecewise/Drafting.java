package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;

/**
 * Makes drafts for one usual range.
 *
 * @param f        the target's values
 * @param usual    the range
 * @param tail     the rare inputs; empty where there are none, or none can be made
 * @param specials results required at NaN and infinities
 * @param domain   the domain
 * @param maxUlp   the bound
 */
record Drafting(Values f, Usual usual, Optional<Tail> tail, SpecialCases specials, Domain domain, double maxUlp) {
    private static final int LARGEST_DEGREE = 12;
    /** What rounding adds to the error of the polynomials at least, in ULP. */
    private static final double ROUNDING = 0.5;
    /** Which part of the worst that further roundings can add is found among a piece's floats, mostly. */
    private static final double SEEN = 0.9;
    /** How many degrees are drafted from the lowest that may do on. */
    private static final int DEGREES = 2;
    /** The largest degree that is worth it, to see whether a range is too long. */
    private static final int WORTH = 8;
    private static final double NEGLIGIBLE = 0.05;
    /** How many inputs are looked at, first and where a draft seems good: a broken promise costs a sweep. */
    private static final double SPARSE = 0.1;
    private static final double DENSE = 10;
    private static final double DENSER = 10;
    /** How much larger the largest error of all is than the largest there, mostly. */
    private static final double UNSEEN = 1.04;

    static Drafting of(Goal goal, Values f, Usual usual) {
        Domain domain = goal.spec().domain();
        return new Drafting(f, usual, tail(f, usual), SpecialCases.of(f, domain), domain, goal.spec().maxUlp());
    }

    private static Optional<Tail> tail(Values f, Usual usual) {
        Extent whole = usual.extent();
        return usual.hasTail()
                ? Tail.of(f, usual.lo() > whole.lo() ? whole.lo() : usual.hi(),
                        usual.hi() < whole.hi() ? whole.hi() : usual.lo())
                : Optional.empty();
    }

    /** {@return whether pieces of a reasonable number and degree cover the range, and the rare inputs can be met} */
    boolean isWorthIt() {
        return canMeetRareInputs()
                && divisions().finest().stream()
                        .flatMap(choices -> divisions().layouts(choices, Divisions.MANY).stream())
                        .anyMatch(this::isClose);
    }

    /** {@return whether such pieces keep the bound, with all roundings} */
    boolean keepsTheBound() {
        return canMeetRareInputs() && divisions().finest().stream()
                .map(choices -> closest(divisions().layouts(choices, Divisions.MANY), WORTH))
                .flatMap(Optional::stream)
                .anyMatch(layout -> forms(layout, WORTH).getLast().promisedUlp() <= maxUlp);
    }

    /** {@return the divisions of the range} */
    Divisions divisions() {
        return new Divisions(usual);
    }

    private boolean canMeetRareInputs() {
        return !usual.hasTail() || tail.isPresent();
    }

    private boolean isClose(SegmentTable layout) {
        return largest(layout, WORTH, NEGLIGIBLE, Points::limit) < NEGLIGIBLE;
    }

    /** {@return drafts with the best of these segments for each degree that may do, lowest first} */
    List<Draft> drafts(List<? extends Segments> choices, int entries) {
        return best(divisions().layouts(choices, entries));
    }

    /** {@return drafts with the best of these layouts for each degree that may do, lowest first} */
    List<Draft> best(List<SegmentTable> layouts) {
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

    private double largest(SegmentTable layout, int degree, double enough, ToDoubleFunction<Points> error) {
        double worst = 0;
        for (SegmentTable.Cell cell : layout.cells()) {
            worst = Math.max(worst, error.applyAsDouble(Points.of(f, cell, degree)));
            if (worst >= enough) {
                break;
            }
        }
        return worst;
    }

    /** {@return drafts with ever more costly forms, until one promises to keep the bound} */
    private List<Draft> forms(SegmentTable layout, int degree) {
        List<Draft> drafts = new ArrayList<>();
        for (EvaluationScheme.Lead lead : EvaluationScheme.Lead.values()) {
            drafts.add(draft(layout, new EvaluationScheme(degree, lead)));
            if (drafts.getLast().promisedUlp() <= maxUlp) {
                break;
            }
        }
        return drafts;
    }

    /** Where a piece is above the bound already no more is looked at. */
    private Draft draft(SegmentTable layout, EvaluationScheme form) {
        Pieces pieces = Pieces.of(f, layout, form);
        PiecewiseDraft draft = new PiecewiseDraft(usual, pieces, tail, specials, check(layout, SPARSE), pieces.ulp());
        for (double density = SPARSE; density < DENSE && draft.promisedUlp() <= maxUlp; density *= DENSER) {
            draft = draft.promised(check(layout, density * DENSER), density * DENSER < DENSE ? 1 : UNSEEN);
        }
        return draft;
    }

    private Check check(SegmentTable layout, double density) {
        return Check.of(f, domain, usual, layout, density);
    }
}
