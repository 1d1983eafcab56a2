package dev.ulpforge.search;

import java.util.Locale;
import java.util.Random;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.codegen.compile.TunableKernel;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.kernel.Candidate;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.tuning.CounterexamplePool;
import dev.ulpforge.search.tuning.SampleEvaluator;
import dev.ulpforge.search.tuning.Tuning;
import dev.ulpforge.search.values.OracleValues;

/** Tunes one candidate on a sample until a sweep proves it, or it can no longer come near the bound. */
final class Trial {
    private static final int GENERATIONS = 150;
    /** Most end with a look at a part of the inputs: an expm1 went from .93 to .99 ULP on its samples in four. */
    private static final int ROUNDS = 7;
    private final Candidate candidate;
    private final KernelSpec spec;
    private final CounterexamplePool hard;
    private final long seed;
    private final Judge judge;

    /**
     * A trial whose outcome depends on the candidate, the spec, the hard inputs and the seed; it adds to the hard
     * inputs.
     */
    Trial(Candidate candidate, KernelSpec spec, Judge judge, CounterexamplePool hard, long seed) {
        this.candidate = candidate;
        this.spec = spec;
        this.hard = hard;
        this.seed = seed;
        this.judge = judge;
    }

    /**
     * {@return constants tuned from those of the last round or, where these do not lead on, from the template's} A sine
     * with eight breakpoints once went astray on its first samples, and was within its bound from a new start.
     */
    private Tuning.Tuned tuned(float[] constants, SampleEvaluator screen, int round) {
        Tuning.Tuned next = tunedFrom(constants, screen, round);
        if (next.ulp() <= spec.maxUlp() || round == 0) {
            return next;
        }
        Tuning.Tuned anew = tunedFrom(candidate.template().start(), screen, round);
        return anew.ulp() < next.ulp() ? anew : next;
    }

    private Tuning.Tuned tunedFrom(float[] constants, SampleEvaluator screen, int round) {
        return new Tuning(candidate.template(), constants, candidate.template().steps(), screen::worst).run(GENERATIONS,
                new Random(seed + round));
    }

    /** {@return the proven program, or how close it came} */
    SearchOutcome run() {
        KernelTemplate template = candidate.template();
        float[] constants = template.start();
        Sample.ExactValue exact = OracleValues.of(judge.oracle())::at;
        Sample own = Sample.of(exact, template.inputs(spec.domain(), new Random(seed)));
        Program untuned = template.with(constants);
        TunableKernel kernel = CompiledKernel.tunable(untuned);
        double closest = Double.POSITIVE_INFINITY;
        String at = "";
        for (int round = 0; round < ROUNDS; round++) {
            Sample sample = hard.with(own, exact);
            Tuning.Tuned tuned = tuned(constants, new SampleEvaluator(sample, untuned, kernel), round);
            judge.deadline().at(Judge.SWEEP_STARTS,
                    String.format(Locale.ROOT, "%s: %.3f ULP on %d inputs", template.description(), tuned.ulp(),
                            sample.x().length));
            if (tuned.ulp() > spec.maxUlp()) {
                closest = Math.min(closest, tuned.ulp());
                break;
            }
            constants = tuned.constants();
            Program program = ProgramBuilder.shared(template.with(constants));
            BulkKernel compiled = CompiledKernel.of(program);
            if (!judge.isInOrder(compiled, template.description())) {
                break;
            }
            Judge.Judgement judgement = judge.of(compiled, template.description());
            if (judgement.proof().isPresent()) {
                return new SearchOutcome.Found(program, judgement.proof().get());
            }
            if (judgement.worst() < closest) {
                closest = judgement.worst();
                at = judgement.witness().map(witness -> ", at " + witness).orElse("");
            }
            if (!hard.add(judgement.counterexamples())) {
                break;
            }
            if (round < ROUNDS - 1) {
                hard.add(judge.hardInputs(compiled, judgement, template.description()));
            }
        }
        return new SearchOutcome.Missed(closest, template.description() + at);
    }
}
