package dev.ulpforge.verify.wide;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.pair.PairBound;
import dev.ulpforge.verify.pair.PairProgram;

/**
 * The proof of a program of two arguments.
 *
 * @param spec    what its results have to be
 * @param program the program
 */
public record PairProof(KernelSpec spec, Program program) {
    private static final int DIGITS = 4;

    /** {@return what is proven of the program; an infinite bound if it is of no family that has a theorem} */
    public PairBound run() {
        return PairProgram.of(function(), program).map(PairProgram::bound).orElse(PairBound.NONE);
    }

    /** {@return the function of the spec} */
    public PairFunction function() {
        return switch (spec.fn()) {
            case Expression.OfTwo(PairFunction function) -> function;
            default -> throw new IllegalArgumentException(spec.fn() + " has one argument");
        };
    }

    /**
     * {@return the certificate of what was proven}
     *
     * @throws IllegalArgumentException if that is not within the spec's bound
     */
    public Bounded certificate(PairBound proven) {
        WideWitness witness = new PairWitnessSearch(function()).of(program);
        return new Bounded(spec.maxUlp(), new BigDecimal(proven.ulp()).setScale(DIGITS, RoundingMode.CEILING),
                new BigDecimal(witness.error(Format.BINARY32)).setScale(DIGITS, RoundingMode.FLOOR), witness,
                proven.cells(), proven.inputs(), PairDigest.of(Interpreter.of(program)::apply));
    }
}
