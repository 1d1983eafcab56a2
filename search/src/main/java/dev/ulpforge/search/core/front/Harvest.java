package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.RealProgram;

/** The front of what a search has left behind, with confirmed errors. */
final class Harvest {

    /** How many of the best per cost are tried, in case the first hides a pole that sampling missed. */
    private static final int TRIED = 20;

    private final FrontSpec spec;
    private final Confirmation confirmation;

    Harvest(FrontSpec spec) {
        this.spec = spec;
        this.confirmation = new Confirmation(spec.problem());
    }

    Front front(List<Candidate> candidates) {
        SortedMap<Double, List<Candidate>> byCost = new TreeMap<>();
        candidates.stream().filter(c -> c.ops() > 0 && c.error() < Double.POSITIVE_INFINITY).forEach(
                c -> byCost.computeIfAbsent(spec.cost(c.program().structure()), k -> new ArrayList<>()).add(c));
        List<Front.Point> points = new ArrayList<>();
        byCost.forEach((cost, peers) -> {
            peers.sort(Comparator.comparingDouble(Candidate::error));
            peers.stream().limit(TRIED).map(c -> point(cost, c)).filter(p -> p.error() < Double.POSITIVE_INFINITY)
                    .findFirst().ifPresent(points::add);
        });
        return new Front(points);
    }

    /** Confirmed; with plain doubles for constants where that costs less than a thousandth of the error. */
    private Front.Point point(double cost, Candidate c) {
        double error = confirmation.error(c.program());
        if (!(error < 1.05 * c.error())) {
            return new Front.Point(cost, Double.POSITIVE_INFINITY, c.program());
        }
        RealProgram rounded = new RealProgram(c.program().structure(),
                c.program().constants().stream().map(d -> DoubleDouble.of(d.hi())).toList());
        double plain = confirmation.error(rounded);
        return plain <= 1.001 * error
                ? new Front.Point(cost, plain, rounded)
                : new Front.Point(cost, error, c.program());
    }
}
