package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.codegen.spec.Domain;
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
record Drafting(Values f, Usual usual, Optional<Tail> tail, Specials specials, Domain domain, double maxUlp) {
    private static final int LARGEST_DEGREE = 12;
    /** What rounding adds to the error of the polynomials at least, in ULP. */
    private static final double ROUNDING = 0.5;
    /** How many degrees are drafted from the lowest that may do on. */
    private static final int DEGREES = 2;
    /** The largest degree that is worth it, to see whether a range is too long. */
    private static final Form WORTH = new Form(8, false);
    private static final double NEGLIGIBLE = 0.05;
    /** How much more inputs are looked at where a draft seems good: a broken promise costs a sweep. */
    private static final int DENSE = 10;
    /** How much larger the largest error of all is than the largest there, mostly. */
    private static final double UNSEEN = 1.04;

    static Drafting of(Goal goal, Values f, Usual usual) {
        Domain domain = goal.spec().domain();
        return new Drafting(f, usual, tail(f, usual), Specials.of(f, domain), domain, goal.spec().maxUlp());
    }

    private static Optional<Tail> tail(Values f, Usual usual) {
        Extent whole = usual.extent();
        boolean above = usual.rareAbove();
        boolean below = usual.rareBelow();
        return !above && !below
                ? Optional.empty()
                : Tail.of(f, below ? whole.lo() : usual.hi(), above ? whole.hi() : usual.lo());
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
                .map(choices -> divisions().layouts(choices, Divisions.MANY).stream().filter(this::isClose).findFirst())
                .flatMap(Optional::stream)
                .anyMatch(layout -> draft(layout, new Form(WORTH.degree(), true)).promisedUlp() <= maxUlp);
    }

    /** {@return the divisions of the range} */
    Divisions divisions() {
        return new Divisions(usual);
    }

    private boolean canMeetRareInputs() {
        return !usual.rareBelow() && !usual.rareAbove() || tail.isPresent();
    }

    private boolean isClose(Layout layout) {
        return limit(layout, WORTH, NEGLIGIBLE) < NEGLIGIBLE;
    }

    /** {@return drafts with the best of these segments for each degree that may do, lowest first} */
    List<Draft> drafts(List<? extends Segments> choices, int entries) {
        return best(divisions().layouts(choices, entries));
    }

    /** {@return drafts with the best of these layouts for each degree that may do, lowest first} */
    List<Draft> best(List<Layout> layouts) {
        List<Draft> drafts = new ArrayList<>();
        int drafted = 0;
        for (int degree = 1; degree <= LARGEST_DEGREE && drafted < DEGREES && !layouts.isEmpty(); degree++) {
            Form plain = new Form(degree, false);
            Layout best = layouts.getFirst();
            double least = Double.POSITIVE_INFINITY;
            for (Layout layout : layouts) {
                double limit = limit(layout, plain, least);
                if (limit < least) {
                    least = limit;
                    best = layout;
                }
            }
            if (least + ROUNDING <= maxUlp) {
                drafted++;
                drafts.add(draft(best, plain));
                if (drafts.getLast().promisedUlp() > maxUlp) {
                    drafts.add(draft(best, new Form(degree, true)));
                }
            }
        }
        return drafts;
    }

    /** {@return the largest error of a piece in exact arithmetic, if it is below {@code enough}} */
    private double limit(Layout layout, Form form, double enough) {
        double worst = 0;
        for (Layout.Cell cell : layout.cells()) {
            worst = Math.max(worst, new PieceFit(f, cell, form).limit());
            if (worst >= enough) {
                break;
            }
        }
        return worst;
    }

    private Draft draft(Layout layout, Form form) {
        Check check = Check.of(f, domain, usual, layout, 1);
        PiecewiseDraft draft = PiecewiseDraft.of(usual, Pieces.of(f, layout, form), tail, specials, check)
                .promised(check, 1);
        return draft.promisedUlp() > maxUlp ? draft : draft.promised(Check.of(f, domain, usual, layout, DENSE), UNSEEN);
    }
}
