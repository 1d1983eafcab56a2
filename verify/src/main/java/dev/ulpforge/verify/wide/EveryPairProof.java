package dev.ulpforge.verify.wide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.lock.Point;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.narrow.pair.NarrowPair;
import dev.ulpforge.verify.narrow.pair.PairKeys;
import dev.ulpforge.verify.narrow.pair.PairRun;
import dev.ulpforge.verify.narrow.pair.PairVerdict;

/**
 * The proof of a program of two arguments of 16 bits: its compiled form is run on every pair.
 *
 * @param spec    what its results have to be
 * @param program the program
 */
public record EveryPairProof(KernelSpec spec, Program program) {
    private static final int DIGITS = 4;

    /**
     * {@return whether every result is correctly rounded}
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} or an interrupt asks for it
     */
    public PairVerdict run(int threads, Progress progress) {
        return PairRun.of(spec).judge(PairKeys.of(spec), CompiledKernel.narrowPair(program, spec.format()), threads,
                progress);
    }

    /** {@return the certificate of what was proven} */
    public Enumerated certificate(PairVerdict.Right proven) {
        PairPoints points = new PairPoints(spec);
        WideWitness witness = proven.tie().map(tie -> at(points, tie))
                .orElseGet(() -> points.samples(program).points()
                        .stream().map(WideWitness.class::cast)
                        .max(Comparator.comparingDouble((Point point) -> point.error(spec.format()))).orElseThrow());
        return new Enumerated(spec.maxUlp(), new BigDecimal(witness.error(spec.format())).setScale(DIGITS,
                RoundingMode.FLOOR), witness, proven.pairs(), proven.exact(), proven.digest());
    }

    private WideWitness at(PairPoints points, NarrowPair pair) {
        Format format = spec.format();
        return points.at(format.value(pair.x()), format.value(pair.y()), format.value(pair.result()));
    }
}
