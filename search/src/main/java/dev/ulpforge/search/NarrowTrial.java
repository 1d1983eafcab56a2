package dev.ulpforge.search;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.narrow.Exceptions;
import dev.ulpforge.search.narrow.Pruning;
import dev.ulpforge.search.narrow.RoundingIntervals;
import dev.ulpforge.search.tuning.Tuning;
import dev.ulpforge.verify.narrow.NarrowSweep;
import dev.ulpforge.verify.narrow.NarrowValues;
import dev.ulpforge.verify.sweep.Verdict;

/**
 * Makes kernels of 16 bits of programs and templates: tunes them to the intervals that the required results leave,
 * drops what is not needed, and writes the results in where few inputs defy them.
 */
final class NarrowTrial {
    /** Each costs a comparison and a selection. */
    private static final int MOST_EXCEPTIONS = 4;
    /** A template that is wrong at a larger share of the inputs before it is tuned is not worth that. */
    private static final double HOPELESS = 0.01;
    private static final int HARDEST = 512;
    /** If more inputs are wrong after tuning, finer steps do not lead there. What scales has hundreds at once. */
    private static final int FAR = 512;
    /** The steps of tuning, from coarse to fine, as parts of the bound. */
    private static final double[] SHARES = { 0x1p-2, 0x1p-4, 0x1p-6 };
    private static final int GENERATIONS = 60;
    /** More templates are not tuned: each takes seconds. */
    private static final int MOST_TUNED = 12;
    private final NarrowValues values;
    private final RoundingIntervals intervals;
    private final Costs costs;
    private final long seed;
    private int tuned;

    /** Trials whose outcomes depend on the values, the costs and the seed. */
    NarrowTrial(NarrowValues values, Costs costs, long seed) {
        this.values = values;
        this.intervals = new RoundingIntervals(values);
        this.costs = costs;
        this.seed = seed;
    }

    /**
     * {@return a kernel from a template, if there is one} Only the first templates that need it are tuned.
     *
     * @param bound the error that the template was made for, in ULP of a float; its constants move by parts of that
     */
    Optional<SearchOutcome.Found> of(KernelTemplate template, double bound) {
        float[] constants = template.start();
        Program untuned = template.with(constants);
        List<Integer> missed = intervals.missed(untuned);
        if (missed.size() <= MOST_EXCEPTIONS) {
            return of(ProgramBuilder.shared(untuned));
        }
        if (missed.size() > HOPELESS * values.count() || tuned == MOST_TUNED) {
            return Optional.empty();
        }
        tuned++;
        for (double share : SHARES) {
            Program start = template.with(constants);
            Sample sample = intervals.hardest(start, usual(start), HARDEST);
            if (sample.x().length == 0) {
                return Optional.empty();
            }
            constants = new Tuning(template, constants, steps(template, bound * share),
                    program -> worst(usual(program), sample))
                    .run(GENERATIONS, new Random(seed)).constants();
            Program program = ProgramBuilder.shared(template.with(constants));
            int left = intervals.missed(program).size();
            if (left <= MOST_EXCEPTIONS || left > FAR) {
                return left > FAR ? Optional.empty() : of(program);
            }
        }
        return Optional.empty();
    }

    /** {@return the operations of a program for usual inputs alone, which take half the time} */
    private static Program usual(Program program) {
        return program.ops().get(program.result()) instanceof Op.FastPath path
                ? ProgramBuilder.shared(new Program(program.ops(), path.fast()))
                : program;
    }

    /** {@return by how much constants move}: those of templates are made for a bound of 1 ULP */
    private static float[] steps(KernelTemplate template, double factor) {
        float[] steps = template.steps();
        for (int i = 0; i < steps.length; i++) {
            steps[i] *= (float) Math.max(1, factor);
        }
        return steps;
    }

    /** {@return the largest error} Interpreted, as a compiled program would take seconds to become fast. */
    private static double worst(Program program, Sample sample) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        float[] y = new float[sample.x().length];
        Interpreter.of(program).apply(sample.x(), y);
        return sample.worst(y);
    }

    /** {@return a kernel from a program, if that misses few inputs} */
    Optional<SearchOutcome.Found> of(Program program) {
        List<Integer> missed = intervals.missed(program);
        if (missed.size() > MOST_EXCEPTIONS) {
            return Optional.empty();
        }
        Program pruned = new Pruning(shorter -> intervals.isRightBut(shorter, missed), costs::cost).of(program);
        return proven(new Exceptions(values).in(pruned, intervals.missed(pruned)));
    }

    /** {@return a program with its proof, if it is right at all inputs} */
    Optional<SearchOutcome.Found> proven(Program program) {
        return switch (new NarrowSweep(values).judge(CompiledKernel.narrow(program, values.format()))) {
            case Verdict.Within within -> Optional.of(new SearchOutcome.Found(program, within.proof()));
            case Verdict.Exceeds _,Verdict.WrongSpecial _,Verdict.BrokenOracle _ -> Optional.empty();
        };
    }
}
