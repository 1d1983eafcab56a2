package dev.ulpforge.verify.sweep;

import java.util.Optional;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/**
 * Sweeps of kernels that are revised one after the other, as polynomials are that miss the bound on a few cells. Where
 * a kernel returns what the one before it returned, bit for bit, the errors are not determined anew: only both kernels
 * are run. The verdicts are those of {@link Sweep#judge}. Not for several threads at once.
 */
public final class Revisions {
    private Optional<SweepRun> former = Optional.empty();

    /** {@return whether a kernel was swept whose findings can stand} */
    public boolean areBegun() {
        return former.isPresent();
    }

    /**
     * {@return the verdict on the kernel}
     *
     * @param sweep asks the same oracle each time
     * @param bound the error bound in ULP
     * @throws java.util.concurrent.CancellationException if the sweep's progress or an interrupt asks for it
     */
    public Verdict judge(Sweep sweep, BulkKernel kernel, double bound) {
        if (former.filter(run -> run.oracle() != sweep.oracle()).isPresent()) {
            throw new IllegalArgumentException("another oracle than that of the former sweep");
        }
        return noted(sweep.judge(kernel, bound, former));
    }

    /** {@return the verdict on some pairs of chunks only, the same ones each time} */
    Verdict judge(Sweep sweep, BulkKernel kernel, double bound, PieceIndex index, int[] pairs) {
        return noted(sweep.judge(kernel, bound, index, pairs, former));
    }

    /** Wrong special values are not on record chunk by chunk. */
    private Verdict noted(Sweep.Judged judged) {
        former = switch (judged.verdict()) {
            case Verdict.Within _,Verdict.Exceeds _ -> Optional.of(judged.run());
            case Verdict.WrongSpecial _,Verdict.BrokenOracle _ -> Optional.empty();
        };
        return judged.verdict();
    }
}
