package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    private static final int OFFSETS = 10;
    private static final int MANY = 32;
    /** The largest degree that is worth it, to see whether a range is too long. */
    private static final Form WORTH = new Form(8, false);
    private static final double NEGLIGIBLE = 0.05;
    /** How many layouts are looked at with their rounding for that, some 100 ms each. */
    private static final int ROUNDED = 4;
    /** How much more inputs are looked at where a draft seems good: a broken promise costs a sweep. */
    private static final int DENSE = 10;
    /** How much larger the largest error of all is than the largest there, mostly. */
    private static final double UNSEEN = 1.02;
    /** Pieces in 1/x begin where rounding it costs little: above this multiple of the input with half of the limit. */
    private static final double INVERTED = 1.6;

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
        if ((usual.rareBelow() || usual.rareAbove()) && tail.isEmpty()) {
            return false;
        }
        List<Segments> choices = new ArrayList<>(List.of(uniform(MANY)));
        for (int distance = 20; distance <= 23; distance++) {
            choices.addAll(logarithmic(MANY, distance));
            choices.addAll(falling(MANY, distance));
        }
        return layouts(choices, MANY).stream().filter(layout -> limit(layout, WORTH, NEGLIGIBLE) < NEGLIGIBLE)
                .limit(ROUNDED).anyMatch(layout -> rounded(layout) <= maxUlp);
    }

    /** {@return the largest error of a piece, rounding included} It grows with the range of values that a piece has. */
    private double rounded(Layout layout) {
        return Pieces.of(f, layout, new Form(WORTH.degree(), true)).fitted().stream().mapToDouble(PieceFit.Fitted::ulp)
                .max().orElseThrow();
    }

    /** {@return the finest segments of equal width of which the entries cover the range} */
    Segments.Uniform uniform(int entries) {
        return Segments.Uniform.of(entries, usual.lo(), usual.hi());
    }

    /** {@return segments of which the entries cover the range, with offsets from the least on} */
    List<Segments.Logarithmic> logarithmic(int entries, int distance) {
        double ratio = Math.pow(2, entries * Math.pow(2, distance - 23));
        double least = Math.max(Math.max(0, -usual.lo() * 1.001),
                ((double) usual.hi() - usual.lo() * ratio) / (ratio - 1));
        return IntStream.range(0, OFFSETS)
                .mapToObj(i -> new Segments.Logarithmic((float) (least * Math.pow(2, i / 6.0)), distance)).toList();
    }

    /** {@return segments that narrow toward the upper end, of which the entries cover the range, with offsets from the least on} */
    List<Segments.Falling> falling(int entries, int distance) {
        double ratio = Math.pow(2, entries * Math.pow(2, distance - 23));
        double least = Math.max(Math.abs(usual.hi()) * 0.001,
                ((double) usual.hi() - usual.lo()) / (ratio - 1));
        return IntStream.range(0, OFFSETS).mapToObj(
                i -> new Segments.Falling((float) (usual.hi() + least * Math.pow(2, i / 6.0)), distance)).toList();
    }

    /** {@return layouts with pieces in {@code 1/x} from some segment on, all above the last}
     *
     * @param half the input with half of the target's limit
     */
    List<Layout> inverted(int entries, int distance, float half) {
        List<Layout> layouts = new ArrayList<>();
        for (double top : new double[]{ 3, 4, 6, 8, 12, 16 }) {
            double ratio = Math.pow(2, entries * Math.pow(2, distance - 23));
            double least = top * half / (ratio - 1);
            for (int i = 0; i < OFFSETS; i++) {
                Segments segments = new Segments.Logarithmic((float) (least * Math.pow(2, i / 3.0)), distance);
                Layout.of(segments, entries, 0, (float) (top * half))
                        .map(layout -> layout.inverted((float) (INVERTED * half)))
                        .filter(layout -> layout.inversion().isPresent()).ifPresent(layouts::add);
            }
        }
        return layouts;
    }

    private List<Layout> layouts(List<? extends Segments> choices, int entries) {
        return choices.stream().flatMap(segments -> Layout.of(segments, entries, usual.lo(), usual.hi()).stream())
                .toList();
    }

    /** {@return drafts with the best of these segments for each degree that may do, lowest first} */
    List<Draft> drafts(List<? extends Segments> choices, int entries) {
        return best(layouts(choices, entries));
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
