package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the floats of a domain into frames and their rows. */
final class Frames {
    /** Each frame costs some operations, whose number is limited in a program. */
    private static final int MOST = 24;
    private static final int FINEST = 11;
    /** With more cells a lock would be too large. */
    private static final int MOST_CELLS = 1 << 14;
    /** How far a frame extends on both sides of its anchor, relative to the anchor. */
    private static final float WIDTH = 0.25f;
    private final Fitter fitter;
    private final Frame whole;

    Frames(Fitter fitter) {
        this.fitter = fitter;
        this.whole = new Frame(0, fitter.target().domain().lower(), fitter.target().domain().upper());
    }

    /** {@return a layout that covers the domain, if one is found} */
    Optional<Layout> layout() {
        return cut().filter(layout -> layout.cells() <= MOST_CELLS);
    }

    private Optional<Layout> cut() {
        List<Optional<Row>> plain = rows(whole, FINEST);
        List<Cell> hard = hard(plain);
        if (hard.isEmpty() && isComplete(plain)) {
            return Optional.of(layout(List.of(whole), List.of(plain)));
        }
        return new Anchors(fitter, whole).in(hard, FINEST).flatMap(anchors -> anchored(plain, anchors));
    }

    /** {@return a domain on which a layout would be found} */
    Optional<String> coverable() {
        return new Coverage(whole, rows(whole, FINEST)).domain();
    }

    /** {@return the cells of the normal floats whose exponents have no row} */
    private List<Cell> hard(List<Optional<Row>> rows) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int exponent = i % Rows.EXPONENTS;
            if (rows.get(i).isEmpty() && exponent > 0) {
                int first = exponent << Row.BINADE;
                Cell.of(whole, i >= Rows.EXPONENTS, first, first + (1 << Row.BINADE) - 1, 0).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private Optional<Layout> anchored(List<Optional<Row>> plain, List<Float> anchors) {
        List<Frame> around = new ArrayList<>();
        if (plain.get(0).isEmpty() || plain.get(Rows.EXPONENTS).isEmpty()) {
            around.add(Frame.subnormal(whole.lo(), whole.hi()));
        }
        for (int i = 0; i < anchors.size(); i++) {
            around.add(around(anchors, i));
        }
        if (around.size() > MOST) {
            return Optional.empty();
        }
        List<Frame> frames = new ArrayList<>(List.of(whole.without(around)));
        frames.addAll(around);
        List<List<Optional<Row>>> rows = new ArrayList<>();
        for (Frame frame : frames) {
            List<Optional<Row>> cut = rows(frame, FINEST);
            if (!isComplete(cut)) {
                return Optional.empty();
            }
            rows.add(cut);
        }
        return Optional.of(layout(frames, rows));
    }

    private Frame around(List<Float> anchors, int i) {
        float a = anchors.get(i);
        float lo = Math.max(Math.max(a - WIDTH * Math.abs(a), whole.lo()), -Float.MAX_VALUE);
        float hi = Math.min(Math.min(a + WIDTH * Math.abs(a), whole.hi()), Float.MAX_VALUE);
        return new Frame(a, i > 0 ? Math.max(lo, Math.nextUp(middle(anchors.get(i - 1), a))) : lo,
                i + 1 < anchors.size() ? Math.min(hi, middle(a, anchors.get(i + 1))) : hi);
    }

    private static float middle(float a, float b) {
        return a / 2 + b / 2;
    }

    private List<Optional<Row>> rows(Frame frame, int finest) {
        List<Optional<Row>> rows = new ArrayList<>(new Rows(fitter, frame, false, finest).cut());
        rows.addAll(new Rows(fitter, frame, true, finest).cut());
        return rows;
    }

    private static boolean isComplete(List<Optional<Row>> rows) {
        return rows.stream().allMatch(Optional::isPresent);
    }

    private Layout layout(List<Frame> frames, List<List<Optional<Row>>> rows) {
        return new Layout(fitter.degree(), frames,
                rows.stream().flatMap(List::stream).map(Optional::orElseThrow).toList());
    }
}
