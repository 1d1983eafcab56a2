package dev.ulpforge.search.pair;

import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.search.box.BoxProgram;
import dev.ulpforge.verify.narrow.pair.PairKeys;
import dev.ulpforge.verify.narrow.pair.PairRun;
import dev.ulpforge.verify.narrow.pair.PairVerdict;
import dev.ulpforge.verify.wide.EveryPairProof;

/**
 * Searches for a program of two arguments of 16 bits: one after the other, from the cheapest on, is run on some pairs,
 * and then on every pair, until one has no wrong result. The outcome is the same on every machine.
 */
public final class NarrowPairSearch {
    /** Of so many x one is run before all are. */
    private static final int FEW = 1021;

    private NarrowPairSearch() {}

    /** How a search ended. */
    public sealed interface Outcome {
        /**
         * A program whose results are correctly rounded for every pair.
         *
         * @param program the program
         * @param proof   the certificate of that
         */
        record Found(Program program, Enumerated proof) implements Outcome {}

        /**
         * None.
         *
         * @param how the fewest wrong results of a program, in words
         */
        record Missed(String how) implements Outcome {}
    }

    /**
     * {@return the first program without a wrong result}
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public static Outcome of(KernelSpec spec, int threads, Progress progress) {
        PairKeys keys = PairKeys.of(spec);
        PairRun all = PairRun.of(spec);
        PairRun few = all.thinned(FEW);
        String how = "it has a function that is not among those of two arguments: " + BoxProgram.KNOWN;
        for (Program program : (Iterable<Program>) programs(spec)::iterator) {
            var kernel = CompiledKernel.narrowPair(program, spec.format());
            PairVerdict verdict = few.judge(keys, kernel, threads, Progress.SILENT);
            if (verdict instanceof PairVerdict.Right) {
                verdict = all.judge(keys, kernel, threads, progress.labelled("every pair: "));
            }
            switch (verdict) {
                case PairVerdict.Right right -> {
                    return new Outcome.Found(program, new EveryPairProof(spec, program).certificate(right));
                }
                case PairVerdict.Wrong wrong -> how = wrong.toString();
            }
        }
        return new Outcome.Missed(how);
    }

    /** {@return the programs for a target, from the cheapest on} */
    static Stream<Program> programs(KernelSpec spec) {
        Format format = spec.format();
        if (!(spec.fn() instanceof Expression.OfTwo(PairFunction function))) {
            return BoxProgram.of(spec.fn(), new FinalRounding(format)::limited).stream();
        }
        return switch (function) {
            case POW -> NarrowPowScheme.programs(format);
            case HYPOT -> Stream.of(NarrowHypotScheme.program(format));
            case ATAN2 -> NarrowAtan2Scheme.programs(format);
        };
    }
}
