package dev.ulpforge.verify.sweep;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.ulpforge.model.lock.ErrorHistogram;
import dev.ulpforge.model.lock.Property;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.extreme.Maximum;
import dev.ulpforge.verify.sweep.pass.OrderPass;

/** The counts of all shards together, and the verdict that follows. */
final class SweepResult {

    private final ErrorCounts counts = new ErrorCounts();
    private final WrongSpecials wrong = new WrongSpecials();
    private final OrderPass order = new OrderPass();
    private float least = Float.POSITIVE_INFINITY;
    private float greatest = Float.NEGATIVE_INFINITY;

    SweepResult(Collection<SweptShard.Part> parts, DeferredDecisions settlement, Chunks chunks) {
        for (SweptShard.Part part : parts) {
            wrong.add(part.wrong());
            order.add(part.order());
        }
        settlement.addTo(counts, wrong);
        chunks.seams(order);
        chunks.all().forEach(chunk -> {
            counts.add(chunk.counts());
            least = Math.min(least, chunk.least());
            greatest = Math.max(greatest, chunk.greatest());
        });
    }

    /** Takes in a pattern, without sign, at which the oracle has contradicted itself; above 2^32 if at none. */
    void contradiction(long pattern) {
        counts.firstContradiction = Math.min(counts.firstContradiction, pattern);
    }

    /**
     * {@return the least edge of the histogram that no error is above; infinity if there is none, or if not all was
     * decided}
     */
    double highestEdge() {
        return IntStream.range(0, ErrorCounts.EDGES).filter(k -> counts.above[k] == 0 && counts.open == 0)
                .mapToDouble(ErrorHistogram.EDGES::get).findFirst().orElse(Double.POSITIVE_INFINITY);
    }

    Verdict verdict(double bound, Maximum maximum, boolean inRange, Digest digest,
            Supplier<List<Witness>> counterexamples) {
        SweepReport findings = new SweepReport(maximum.maxUlp(), maximum.witness(), counts.inputs() + wrong.count(),
                counts.histogram(), counts.correctlyRounded(), counts.undecided, wrong.count(), least + 0f,
                greatest + 0f,
                properties(inRange),
                digest);
        if (counts.firstContradiction != Long.MAX_VALUE) {
            Witness at = maximum.at((int) counts.firstContradiction);
            return new Verdict.BrokenOracle(bound, findings, at);
        }
        if (wrong.count() > 0) {
            return new Verdict.WrongSpecial(bound, findings, maximum.at(wrong.first()), wrong.kinds());
        }
        return maximum.exceeds()
                ? new Verdict.Exceeds(bound, findings, counterexamples.get())
                : new Verdict.Within(bound, findings);
    }

    private Set<Property> properties(boolean inRange) {
        Set<Property> found = EnumSet.noneOf(Property.class);
        add(found, Property.ODD, order.pairs() > 0 && !order.notOdd());
        add(found, Property.EVEN, order.pairs() > 0 && !order.notEven());
        add(found, Property.NONDECREASING, !order.falls());
        add(found, Property.NONINCREASING, !order.rises());
        add(found, Property.IN_RANGE, inRange);
        return found;
    }

    private static void add(Set<Property> found, Property property, boolean holds) {
        if (holds) {
            found.add(property);
        }
    }
}
