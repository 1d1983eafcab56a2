package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.verify.oracle.Oracle;

/**
 * Kernels of polynomial pieces for any target that is smooth on a range, and constant beyond.
 *
 * @param goal   what the kernels are for
 * @param f      the target's values
 * @param extent what pieces must cover
 */
public record PiecewiseKernels(Goal goal, Values f, Extent extent) implements Reduction {
    private static final int LARGEST_DEGREE = 12;
    /** What rounding adds to the error of the polynomials at least, in ULP. */
    private static final double ROUNDING = 0.5;
    private static final int LARGEST_TABLE = 32;
    /** How many degrees are drafted from the lowest that may do on. */
    private static final int DEGREES = 2;
    private static final int OFFSETS = 10;

    /** {@return kernels for the goal, if its target has a finite range that is worth pieces} */
    public static Optional<PiecewiseKernels> of(Goal goal) {
        Values f = Values.of(Oracle.of(goal.fn(), goal.spec().domain()));
        Extent extent = Extent.of(f, goal.spec().domain(), goal.spec().maxUlp(), goal.seed());
        return extent.isFinite() ? Optional.of(new PiecewiseKernels(goal, f, extent)) : Optional.empty();
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        List<Callable<List<Draft>>> tasks = new ArrayList<>();
        tasks.add(() -> drafts(List.of(new Segments.Whole()), 1));
        for (int entries = 4; entries <= LARGEST_TABLE; entries *= 2) {
            int size = entries;
            tasks.add(() -> drafts(List.of(new Segments.Uniform(uniform(size))), size));
            for (int binades = 2; binades <= Math.min(size, 32); binades *= 2) {
                int distance = 23 - Integer.numberOfTrailingZeros(size / binades);
                tasks.add(() -> drafts(logarithmic(size, distance), size));
            }
        }
        return tasks;
    }

    /** {@return the largest scale whose cells are no more than the entries} */
    private float uniform(int entries) {
        double width = (double) extent.hi() - extent.lo();
        float scale = (float) ((entries - 0.5) / width);
        while (Layout.cells(new Segments.Uniform(scale), extent.lo(), extent.hi()) > entries) {
            scale *= 0.9999f;
        }
        return scale;
    }

    /** {@return segments of which the entries cover the range, with offsets from the least on} */
    List<Segments.Logarithmic> logarithmic(int entries, int distance) {
        double ratio = Math.pow(2, entries * Math.pow(2, distance - 23));
        double least = Math.max(0, ((double) extent.hi() - extent.lo() * ratio) / (ratio - 1));
        return IntStream.range(0, OFFSETS)
                .mapToObj(i -> new Segments.Logarithmic((float) (least * Math.pow(2, i / 6.0)), distance)).toList();
    }

    /** {@return drafts with the best of these segments for each degree that may do, lowest first} */
    List<Draft> drafts(List<? extends Segments> choices, int entries) {
        List<Layout> layouts = choices.stream()
                .flatMap(segments -> Layout.of(segments, entries, extent.lo(), extent.hi()).stream()).toList();
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
            if (least + ROUNDING <= goal.spec().maxUlp()) {
                drafted++;
                drafts.add(draft(best, plain));
                if (drafts.getLast().promisedUlp() > goal.spec().maxUlp()) {
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
        List<PieceFit.Fitted> pieces = layout.cells().stream().map(cell -> new PieceFit(f, cell, form).best()).toList();
        Check check = Check.of(f, goal.spec().domain(), extent, layout);
        PiecewiseDraft draft = new PiecewiseDraft(extent, layout, form, pieces, goal.spec().domain().containsNaN(),
                check.inputs(), Double.POSITIVE_INFINITY);
        return draft.promising(check.worst(draft.with(draft.start())));
    }
}
