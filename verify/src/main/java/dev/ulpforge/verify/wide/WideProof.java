package dev.ulpforge.verify.wide;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.ulpforge.codegen.compile.WideKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.Code;
import dev.ulpforge.verify.prover.EnclosureProver;
import dev.ulpforge.verify.prover.InputCell;
import dev.ulpforge.verify.prover.ProverResult;

/**
 * The proof of a program on doubles.
 *
 * @param spec    what its results have to be
 * @param program the program
 */
public record WideProof(KernelSpec spec, Program program) {
    /** How far in ULP a bound may be above the error that is found before the prover takes more pains. */
    public static final double TOLERANCE = 0.1;
    private static final int DIGITS = 4;

    /** {@return what is proven of the program at every double of the domain} The result depends on nothing else. */
    public ProverResult run() {
        return new EnclosureProver(Code.of(program), target()).prove(InputCell.of(spec.domain(), spec.format()),
                TOLERANCE);
    }

    private ExactFunction target() {
        return ExactFunction.of(spec);
    }

    /**
     * {@return the certificate of what was proven}
     *
     * @throws IllegalArgumentException if that is not within the spec's bound
     */
    public Bounded certificate(ProverResult.Proven proven) {
        WideKernel meaning = Interpreter.of(program)::apply;
        WideWitness witness = new WidePoints(target()).at(proven.witness(),
                Interpreter.of(program).at(proven.witness()));
        BigDecimal found = new BigDecimal(Math.min(witness.error(spec.format()), proven.found())).setScale(DIGITS,
                RoundingMode.FLOOR);
        return new Bounded(spec.maxUlp(), new BigDecimal(proven.bound()).setScale(DIGITS, RoundingMode.CEILING),
                found, witness, proven.cells(), proven.inputs(), WideDigest.of(meaning));
    }
}
