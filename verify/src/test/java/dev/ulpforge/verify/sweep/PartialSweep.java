package dev.ulpforge.verify.sweep;

import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.run.Blocks;
import dev.ulpforge.verify.sweep.run.PieceIndex;

/** Sweeps of nothing but the chunks in which an oracle of positive inputs has pieces. */
public final class PartialSweep {
    private PartialSweep() {}

    /** {@return the proof for a kernel that is within a bound in ULP} */
    public static Exhaustive proof(Oracle oracle, BulkKernel kernel, double bound) {
        int[] pairs = IntStream.range(0, Blocks.CHUNKS / 2)
                .filter(k -> oracle.pieces().stream().anyMatch(p -> p.first() >>> 16 <= k && k <= p.last() >>> 16))
                .toArray();
        Verdict verdict = new Sweep(oracle).judge(kernel, bound, new PieceIndex(oracle.pieces()), pairs);
        return ((Verdict.Within) verdict).proof();
    }
}
