package dev.ulpforge.verify.narrow.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.ulpforge.codegen.compile.NarrowPairKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.sweep.digest.RowDigest;
import dev.ulpforge.verify.sweep.run.Workers;

/**
 * Runs kernels of two arguments of 16 bits on pairs of x and y, each of some x with each of some y.
 *
 * @param x the bits of the first arguments, ascending as unsigned numbers
 * @param y those of the second ones, likewise
 */
public record PairRun(short[] x, short[] y) {
    private static final int PATTERNS = 1 << Short.SIZE;
    private static final int UNSIGNED = 0xffff;
    private static final int COUNTEREXAMPLES = 512;

    /** {@return the run of all pairs of a spec's domain} */
    public static PairRun of(KernelSpec spec) {
        return new PairRun(inputs(spec.domain().side(), spec.format()),
                inputs(spec.domain().second().orElse(spec.domain()), spec.format()));
    }

    private static short[] inputs(Domain side, Format format) {
        int[] bits = side.inputs(format).toArray();
        short[] inputs = new short[bits.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (short) bits[i];
        }
        return inputs;
    }

    /** {@return whether all results of a kernel are correctly rounded}
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public PairVerdict judge(PairKeys keys, NarrowPairKernel kernel, int threads, Progress progress) {
        List<RowCheck> checks = new ArrayList<>();
        long[] rows = run(kernel, threads, progress, () -> {
            RowCheck check = new RowCheck(keys, y, COUNTEREXAMPLES);
            synchronized (checks) {
                checks.add(check);
            }
            return check::check;
        });
        long wrong = checks.stream().mapToLong(RowCheck::wrongCount).sum();
        Comparator<NarrowPair> order = Comparator.comparingLong(pair -> Integer.toUnsignedLong(pair.number()));
        if (wrong > 0) {
            return new PairVerdict.Wrong(pairs(), wrong, checks.stream().flatMap(check -> check.wrong().stream())
                    .sorted(order).limit(COUNTEREXAMPLES).toList());
        }
        return new PairVerdict.Right(pairs(), checks.stream().mapToLong(RowCheck::exact).sum(),
                checks.stream().map(RowCheck::tie).flatMap(Optional::stream).min(order),
                RowDigest.of(rows).hex());
    }

    /** {@return the digest of a kernel's results, as {@link RowDigest} defines it} */
    public String digest(NarrowPairKernel kernel, int threads, Progress progress) {
        return RowDigest.of(run(kernel, threads, progress, () -> (_, _) -> {
        })).hex();
    }

    /** {@return the run of the first x and of each x so many later, with every y} */
    public PairRun thinned(int step) {
        short[] some = new short[Math.ceilDiv(x.length, step)];
        for (int i = 0; i < some.length; i++) {
            some[i] = x[i * step];
        }
        return new PairRun(some, y);
    }

    /** {@return how many pairs there are} */
    public long pairs() {
        return (long) x.length * y.length;
    }

    /** What is done with the results of a row. */
    @FunctionalInterface
    private interface RowUser {
        void use(short x, short[] results);
    }

    private long[] run(NarrowPairKernel kernel, int threads, Progress progress, Supplier<RowUser> users) {
        long[] rows = new long[PATTERNS];
        Workers.run(threads, x.length, y.length, progress, () -> {
            RowUser user = users.get();
            short[] same = new short[y.length];
            short[] results = new short[y.length];
            return k -> {
                Arrays.fill(same, x[k]);
                kernel.apply(same, y, results);
                rows[x[k] & UNSIGNED] = RowDigest.row(x[k], y, results);
                user.use(x[k], results);
                return true;
            };
        });
        return rows;
    }
}
