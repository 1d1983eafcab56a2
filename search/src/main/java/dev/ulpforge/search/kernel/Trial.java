package dev.ulpforge.search.kernel;

import java.util.List;
import java.util.Random;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.ir.ProgramBuilder;
import dev.ulpforge.codegen.lock.Witness;
import dev.ulpforge.codegen.spec.KernelSpec;
import dev.ulpforge.search.SearchListener;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Progress;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;

/** Tunes one candidate on a sample until a sweep proves it, or it does not come near the bound any more. */
public final class Trial {
    private static final int GENERATIONS = 150;
    private static final int ROUNDS = 4;
    private static final double SWEEP_STARTS = 0.5;
    private static final int BITS = 64;
    private static final int COUNTEREXAMPLES = 512;
    private final Candidate candidate;
    private final KernelSpec spec;
    private final Oracle oracle;
    private final long seed;
    private final int threads;
    private final SearchListener listener;

    /** A trial whose outcome depends on the candidate, the spec and the seed. */
    public Trial(Candidate candidate, KernelSpec spec, Oracle oracle, long seed, int threads, SearchListener listener) {
        this.candidate = candidate;
        this.spec = spec;
        this.oracle = oracle;
        this.seed = seed;
        this.threads = threads;
        this.listener = listener;
    }

    /** {@return the proven program, or how close it came} */
    public SearchOutcome run() {
        Draft draft = candidate.draft();
        float[] constants = draft.start();
        float[] steps = draft.steps();
        Sample.ExactValue exact = x -> oracle.enclosure(x, BITS).midpoint().doubleValue();
        Sample sample = Sample.of(exact, draft.inputs(spec.domain(), new Random(seed)));
        var kernel = CompiledKernel.tunable(draft.with(constants));
        double closest = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            Tuning.Tuned tuned = new Tuning(draft, constants, steps, new Screen(sample, kernel)).run(GENERATIONS,
                    new Random(seed + round));
            listener.update(SWEEP_STARTS,
                    "%s: %.3f ULP on %d inputs".formatted(candidate.draft().description(), tuned.ulp(),
                            sample.x().length));
            closest = Math.min(closest, tuned.ulp());
            if (tuned.ulp() > spec.maxUlp()) {
                break;
            }
            constants = tuned.constants();
            Program program = ProgramBuilder.shared(draft.with(constants));
            Sweep sweep = new Sweep(oracle, threads, progress());
            if (sweep.judge(CompiledKernel.of(program), spec.maxUlp()) instanceof Verdict.Within within) {
                return new SearchOutcome.Found(program, within.certificate());
            }
            sample = sample.with(exact,
                    inputs(sweep.counterexamples(CompiledKernel.of(program), spec.maxUlp(), COUNTEREXAMPLES)));
        }
        return new SearchOutcome.Missed(closest, candidate.draft().description());
    }

    private Progress progress() {
        return (fraction, inputsPerSecond) -> {
            listener.update(SWEEP_STARTS + (1 - SWEEP_STARTS) * fraction, "sweep of %s: %.0f million inputs/s"
                    .formatted(candidate.draft().description(), inputsPerSecond / 1e6));
            return !Thread.currentThread().isInterrupted();
        };
    }

    /** {@return the inputs whose error is a number: a wrong special value is not mended by tuning} */
    private static float[] inputs(List<Witness> counterexamples) {
        double[] finite = counterexamples.stream().filter(witness -> Double.isFinite(witness.want()))
                .mapToDouble(Witness::input).toArray();
        float[] inputs = new float[finite.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) finite[i];
        }
        return inputs;
    }
}
