package dev.ulpforge.verify.wide;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.ulpforge.codegen.compile.WideKernel;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.Recipe;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.Code;
import dev.ulpforge.verify.prover.EnclosureProver;
import dev.ulpforge.verify.prover.InputCell;
import dev.ulpforge.verify.prover.ProofGoal;
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
        return run(new LocalExecutor());
    }

    /** {@return the same, for any executor} */
    public ProverResult run(TaskExecutor executor) {
        return run(ProofGoal.thorough(TOLERANCE), executor);
    }

    /** {@return whether a bound can be proven: a result with a bound not above it, or another} */
    public ProverResult confirm(BigDecimal bound, TaskExecutor executor) {
        double near = bound.doubleValue();
        double enough = new BigDecimal(near).compareTo(bound) > 0 ? Math.nextDown(near) : near;
        return run(ProofGoal.atMost(enough, TOLERANCE), executor);
    }

    private ProverResult run(ProofGoal goal, TaskExecutor executor) {
        EnclosureProver prover = prover();
        return prover.prove(InputCell.of(spec.domain(), spec.format()), goal,
                Common.made(prover, new Made(spec.text(), ProgramText.print(program))), executor);
    }

    /** How another JVM makes the prover. */
    private record Made(String spec, String program) implements Recipe<EnclosureProver> {
        @Override
        public EnclosureProver make() {
            return new WideProof(KernelSpec.parse(spec.lines().toList()), ProgramText.parse(program)).prover();
        }
    }

    private EnclosureProver prover() {
        return new EnclosureProver(Code.of(program), target());
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
        WideWitness witness = at(proven.witness());
        BigDecimal found = stated(Math.min(witness.error(spec.format()), proven.found()));
        return new Bounded(spec.maxUlp(), new BigDecimal(proven.bound()).setScale(DIGITS, RoundingMode.CEILING),
                found, witness, proven.cells(), proven.inputs(), WideDigest.of(meaning));
    }

    /** {@return whether the witness of a certificate is a point of the program that has the error stated} */
    public boolean hasWitness(Bounded certificate) {
        WideWitness witness = at(certificate.witness().arguments().getFirst());
        return witness.equals(certificate.witness())
                && stated(witness.error(spec.format())).compareTo(certificate.found()) >= 0;
    }

    private WideWitness at(double x) {
        return new WidePoints(target()).at(x, Interpreter.of(program).at(x));
    }

    private static BigDecimal stated(double error) {
        return new BigDecimal(error).setScale(DIGITS, RoundingMode.FLOOR);
    }
}
