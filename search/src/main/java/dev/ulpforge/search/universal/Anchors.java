package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.values.FloatOrder;

/**
 * Finds the floats at which a target is hard: near branch points, poles, kinks and steps, and at zeros. Intervals on
 * which no fit is found are halved until every part has a fit; the intervals that failed last lie around such floats.
 */
final class Anchors {
    /** More failing halves than this at one width are not isolated points. */
    private static final int MOST = 1 << 9;
    private static final int FAMILY = 1 << 10;
    private final Fitter fitter;
    private final Frame frame;

    Anchors(Fitter fitter, Frame frame) {
        this.fitter = fitter;
        this.frame = frame;
    }

    /** Consecutive floats of one sign, by rank, inclusive. */
    private record Stretch(int from, int to) {

        static Stretch between(float a, float b) {
            return new Stretch(Math.min(FloatOrder.rank(a), FloatOrder.rank(b)),
                    Math.max(FloatOrder.rank(a), FloatOrder.rank(b)));
        }

        int middle() {
            return (int) ((long) from + to + 1 >> 1);
        }

        Stream<Stretch> halves() {
            int middle = middle();
            return from == to ? Stream.empty() : Stream.of(new Stretch(from, middle - 1), new Stretch(middle, to));
        }
    }

    /**
     * {@return the hard floats in some binades of the frame, no two of them close together; empty if there are too
     * many}
     */
    Optional<List<Float>> in(List<Cell> binades, int finest) {
        List<Stretch> failing = binades.stream().map(cell -> Stretch.between(cell.nearest(), cell.farthest()))
                .sorted((a, b) -> Integer.compare(a.from, b.from)).toList();
        for (int i = 0; i < finest; i++) {
            failing = failing.stream().flatMap(Stretch::halves).toList();
        }
        List<Stretch> ends = new ArrayList<>();
        failing = failing.stream().filter(this::fails).limit(MOST + 1).toList();
        while (!failing.isEmpty()) {
            if (failing.size() > MOST) {
                return Optional.empty();
            }
            List<Stretch> next = failing.stream().flatMap(Stretch::halves).filter(this::fails).limit(MOST + 1)
                    .toList();
            runs(failing).filter(run -> next.stream().noneMatch(s -> run.from <= s.from && s.to <= run.to))
                    .forEach(ends::add);
            failing = next;
        }
        return Optional.of(families(ends));
    }

    private boolean fails(Stretch stretch) {
        float lo = FloatOrder.ofRank(stretch.from);
        float hi = FloatOrder.ofRank(stretch.to);
        boolean negative = stretch.from < 0;
        Cell cell = new Cell(frame, negative, negative ? -hi : lo, negative ? hi : lo, negative ? lo : hi);
        return fitter.fit(cell).isEmpty();
    }

    /** {@return the same floats, with adjacent runs joined} */
    private static Stream<Stretch> runs(List<Stretch> sorted) {
        List<Stretch> runs = new ArrayList<>();
        for (Stretch s : sorted) {
            if (!runs.isEmpty() && runs.getLast().to + 1 == s.from) {
                runs.set(runs.size() - 1, new Stretch(runs.getLast().from, s.to));
            } else {
                runs.add(s);
            }
        }
        return runs.stream();
    }

    private List<Float> families(List<Stretch> ends) {
        List<Stretch> families = new ArrayList<>();
        for (Stretch s : ends.stream().sorted((a, b) -> Integer.compare(a.from, b.from)).toList()) {
            if (!families.isEmpty() && s.from - (long) families.getLast().to < FAMILY) {
                families.set(families.size() - 1, new Stretch(families.getLast().from, s.to));
            } else {
                families.add(s);
            }
        }
        return families.stream().map(this::anchor).toList();
    }

    /**
     * {@return an exact zero if there is one, or else an end beyond which the target is undefined, or else the middle}
     */
    private float anchor(Stretch family) {
        if (family.to - (long) family.from < 2 * FAMILY) {
            Optional<Float> zero = IntStream.rangeClosed(family.from, family.to).mapToObj(FloatOrder::ofRank)
                    .filter(x -> fitter.target().at(x) == 0).findFirst();
            if (zero.isPresent()) {
                return zero.get();
            }
        }
        if (!isDefined(family.to + 1)) {
            return FloatOrder.ofRank(family.to);
        }
        return FloatOrder.ofRank(isDefined(family.from - 1) ? family.middle() : family.from);
    }

    private boolean isDefined(int rank) {
        float x = FloatOrder.ofRank(rank);
        return frame.has(x) && !Double.isNaN(fitter.target().at(x));
    }
}
