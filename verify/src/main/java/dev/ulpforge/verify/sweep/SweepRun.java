package dev.ulpforge.verify.sweep;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.extreme.CounterexampleSearch;
import dev.ulpforge.verify.sweep.extreme.Maximum;
import dev.ulpforge.verify.sweep.run.ProgressTicker;

/** The sweep of one kernel: what all shards have found, and the phases that follow. */
final class SweepRun {
    private final Sweep sweep;
    private final SweepTarget target;
    private final int number;
    private final double bound;
    private final ProgressTicker pulse;
    private final Chunks chunks = new Chunks();
    private final List<SweptShard.Part> parts = new ArrayList<>();

    /** The sweep of a kernel of {@code target}, by its number. */
    SweepRun(Sweep sweep, SweepTarget target, int number, double bound, ProgressTicker pulse) {
        this.sweep = sweep;
        this.target = target;
        this.number = number;
        this.bound = bound;
        this.pulse = pulse;
    }

    /** Takes what a shard has found of this kernel. */
    void add(SweptShard shard) {
        SweptShard.Part part = shard.parts().get(number);
        chunks.add(part.chunks());
        parts.add(part);
    }

    BulkKernel kernel() {
        return target.kernels().get(number).kernel();
    }

    Oracle oracle() {
        return sweep.oracle();
    }

    /** {@return what was found of each chunk, once all are swept} */
    Chunks chunks() {
        return chunks;
    }

    /**
     * {@return the verdict, once all chunks are swept}
     *
     * @param contradiction a pattern, without sign, at which the oracle contradicts itself; above 2^32 if at none
     */
    Verdict verdict(long contradiction) {
        DeferredDecisions settlement = new DeferredDecisions(target, number, chunks);
        settlement.run(sweep.executor(), pulse::afterwards);
        SweepResult totals = new SweepResult(parts, settlement, chunks);
        totals.contradiction(contradiction);
        Maximum maximum = new Maximum(kernel(), oracle(), target.index(), bound, pulse);
        maximum.search(chunks.highest());
        maximum.noneAbove(totals.highestEdge());
        return totals.verdict(bound, maximum, new RangeCheck(kernel(), target.index(), chunks, pulse).holds(),
                chunks.digest(),
                () -> new CounterexampleSearch(bound, Sweep.COUNTEREXAMPLES).among(
                        CounterexampleSearch.of(chunk -> chunks.of(chunk).highest() > bound),
                        target.suspect(number).common(), sweep.executor(), (_, _) -> pulse.afterwards(1)));
    }
}
