package dev.ulpforge.verify.sweep;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.digest.Digest;
import dev.ulpforge.verify.sweep.extreme.CounterexampleSearch;
import dev.ulpforge.verify.sweep.extreme.Maximum;
import dev.ulpforge.verify.sweep.pass.EnclosedValues;
import dev.ulpforge.verify.sweep.run.PieceIndex;
import dev.ulpforge.verify.sweep.run.ProgressTicker;

/** The sweep of one kernel: what all threads have found, and the phases that follow. */
final class SweepRun {
    private final Sweep sweep;
    private final ObservedKernel kernel;
    private final PieceIndex index;
    private final double bound;
    private final ProgressTicker pulse;
    private final Chunks chunks = new Chunks();
    private final Collection<SweptKernel> parts = new ConcurrentLinkedQueue<>();

    SweepRun(Sweep sweep, ObservedKernel kernel, PieceIndex index, double bound, ProgressTicker pulse) {
        this.sweep = sweep;
        this.kernel = kernel;
        this.index = index;
        this.bound = bound;
        this.pulse = pulse;
    }

    /** {@return the kernel as one more thread sees it} */
    SweptKernel part(EnclosedValues values) {
        SweptKernel part = new SweptKernel(kernel, sweep.oracle(), values, chunks);
        parts.add(part);
        return part;
    }

    BulkKernel kernel() {
        return kernel.kernel();
    }

    Oracle oracle() {
        return sweep.oracle();
    }

    /** {@return what was found of each chunk, once all are swept} */
    Chunks chunks() {
        return chunks;
    }

    /** {@return the digest of all results, once all chunks are swept} */
    Digest digest() {
        return Digest.ofChunks(chunks.digest);
    }

    /**
     * {@return the verdict, once all chunks are swept}
     *
     * @param contradiction a pattern, without sign, at which the oracle contradicts itself; above 2^32 if at none
     */
    Verdict verdict(long contradiction) {
        DeferredDecisions settlement = new DeferredDecisions(kernel.kernel(), sweep.oracle(), index, chunks);
        settlement.run(sweep.threads(), pulse.afterwards());
        SweepResult totals = new SweepResult(parts, settlement, chunks);
        totals.contradiction(contradiction);
        Maximum maximum = new Maximum(kernel.kernel(), sweep.oracle(), index, bound, pulse);
        maximum.search(chunks.highest);
        maximum.noneAbove(totals.highestEdge());
        return totals.verdict(bound, maximum, new RangeCheck(kernel.kernel(), index, chunks, pulse).holds(), digest(),
                () -> new CounterexampleSearch(kernel.kernel(), sweep.oracle(), index, bound).first(
                        Sweep.COUNTEREXAMPLES, 1, chunk -> chunks.highest[chunk] > bound, sweep.threads(),
                        pulse.afterwards()));
    }
}
