package dev.ulpforge.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.TunableKernel;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.lock.Certificate;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.tuning.HardInputs;
import dev.ulpforge.search.tuning.Screen;
import dev.ulpforge.search.tuning.Tuning;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Progress;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.UlpError;
import dev.ulpforge.verify.sweep.Verdict;

/** Tunes one candidate on a sample until a sweep proves it, or it does not come near the bound any more. */
public final class Trial {
    private static final int GENERATIONS = 150;
    private static final int ROUNDS = 4;
    private static final double SWEEP_STARTS = 0.5;
    private static final int BITS = 64;
    private final Candidate candidate;
    private final KernelSpec spec;
    private final Oracle oracle;
    private final HardInputs hard;
    private final long seed;
    private final int threads;
    private final SearchListener listener;

    /** A trial whose outcome depends on the candidate, the spec, the hard inputs and the seed; it adds to those inputs. */
    public Trial(Candidate candidate, KernelSpec spec, Oracle oracle, HardInputs hard, long seed, int threads,
            SearchListener listener) {
        this.candidate = candidate;
        this.spec = spec;
        this.oracle = oracle;
        this.hard = hard;
        this.seed = seed;
        this.threads = threads;
        this.listener = listener;
    }

    /** {@return the proven program, or how close it came} */
    public SearchOutcome run() {
        Draft draft = candidate.draft();
        float[] constants = draft.start();
        Sample.ExactValue exact = x -> oracle.enclosure(x, BITS).midpoint().doubleValue();
        Sample own = Sample.of(exact, draft.inputs(spec.domain(), new Random(seed)));
        Program untuned = draft.with(constants);
        TunableKernel kernel = CompiledKernel.tunable(untuned);
        double closest = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            Sample sample = hard.with(own, exact);
            Tuning.Tuned tuned = new Tuning(draft, constants, draft.steps(), new Screen(sample, untuned, kernel))
                    .run(GENERATIONS, new Random(seed + round));
            listener.update(SWEEP_STARTS,
                    String.format(Locale.ROOT, "%s: %.3f ULP on %d inputs", draft.description(), tuned.ulp(),
                            sample.x().length));
            if (tuned.ulp() > spec.maxUlp()) {
                closest = Math.min(closest, tuned.ulp());
                break;
            }
            constants = tuned.constants();
            Program program = ProgramBuilder.shared(draft.with(constants));
            Judgement judgement = judged(CompiledKernel.of(program));
            if (judgement.certificate().isPresent()) {
                return new SearchOutcome.Found(program, judgement.certificate().get());
            }
            closest = Math.min(closest, judgement.worst());
            if (!hard.add(judgement.counterexamples())) {
                break;
            }
        }
        return new SearchOutcome.Missed(closest, draft.description());
    }

    /** A certificate, or counter-examples: what a glance at part of the inputs finds, or else a sweep of them all. */
    private Judgement judged(BulkKernel kernel) {
        Sweep sweep = new Sweep(oracle, threads, progress());
        List<Witness> seen = sweep.glance(kernel, spec.maxUlp());
        if (!seen.isEmpty()) {
            return Judgement.refuted(seen);
        }
        return switch (sweep.judge(kernel, spec.maxUlp())) {
            case Verdict.Within within -> new Judgement(Optional.of(within.certificate()), List.of());
            case Verdict.Exceeds exceeds -> Judgement.refuted(exceeds.counterexamples());
            case Verdict.WrongSpecial wrong -> Judgement.refuted(List.of(wrong.first()));
            case Verdict.BrokenOracle broken ->
                throw new IllegalStateException("the oracle contradicts itself at " + broken.at());
        };
    }

    /** What is known of a program. */
    private record Judgement(Optional<Certificate> certificate, List<Witness> counterexamples) {

        static Judgement refuted(List<Witness> counterexamples) {
            return new Judgement(Optional.empty(), counterexamples);
        }

        /** {@return the largest error of the counter-examples, in ULP; infinite for a wrong special value} */
        double worst() {
            return counterexamples.stream().mapToDouble(witness -> UlpError.of(witness.got(), witness.want())).max()
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    private Progress progress() {
        return (fraction, inputsPerSecond) -> {
            listener.update(SWEEP_STARTS + (1 - SWEEP_STARTS) * fraction, String.format(Locale.ROOT,
                    SearchListener.PROOF + "%s: %.0f million inputs/s", candidate.draft().description(),
                    inputsPerSecond / 1e6));
            return !Thread.currentThread().isInterrupted();
        };
    }
}
