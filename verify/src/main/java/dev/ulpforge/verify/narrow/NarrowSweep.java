package dev.ulpforge.verify.narrow;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.codegen.compile.NarrowKernel;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.sweep.SweepReport;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.sweep.digest.NarrowDigest;

/**
 * Judges kernels of 16 bits on every input. Errors are in ULP of the format.
 *
 * @param values what is required
 */
public record NarrowSweep(NarrowValues values) {
    /** The bound of every kernel of 16 bits. */
    private static final double BOUND = KernelSpec.CORRECTLY_ROUNDED.maxUlp();
    private static final int PATTERNS = 1 << Short.SIZE;
    private static final int COUNTEREXAMPLES = 512;

    /** {@return the verdict on a kernel}: whether all its results are correctly rounded */
    public Verdict judge(NarrowKernel kernel) {
        short[] results = all(kernel);
        NarrowErrors errors = new NarrowErrors(values);
        List<Witness> wrong = new ArrayList<>();
        for (int i = 0; i < values.count(); i++) {
            short got = results[values.input(i) & PATTERNS - 1];
            errors.add(i, got);
            if (got != values.required(i)) {
                wrong.add(errors.witness(i, got));
            }
        }
        SweepReport report = errors.report(new NarrowOrder(values, results).properties(wrong.isEmpty()),
                NarrowDigest.of(results));
        return wrong.isEmpty()
                ? new Verdict.Within(BOUND, report)
                : new Verdict.Exceeds(BOUND, report, wrong.subList(0, Math.min(COUNTEREXAMPLES, wrong.size())));
    }

    /** {@return the results of a kernel for all patterns of 16 bits, in ascending order as unsigned numbers} */
    public static short[] all(NarrowKernel kernel) {
        short[] results = new short[PATTERNS];
        for (int i = 0; i < PATTERNS; i++) {
            results[i] = (short) i;
        }
        kernel.apply(results, results);
        return results;
    }
}
