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
import dev.ulpforge.verify.box.BoxProver;
import dev.ulpforge.verify.box.BoxResult;
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

    /** {@return what is proven of the program; an infinite bound if nothing is} */
    public PairBound run() {
        if (spec.fn() instanceof Expression.OfTwo(PairFunction function)) {
            return PairProgram.of(function, program).map(PairProgram::bound).orElse(PairBound.NONE);
        }
        return switch (new BoxProver(spec.fn(), spec.maxUlp()).prove(program, spec.domain())) {
            case BoxResult.Proven(double ulp, long cells, long inputs) -> new PairBound(ulp, cells, inputs);
            case BoxResult.Unproven _ -> PairBound.NONE;
        };
    }

    /**
     * {@return the certificate of what was proven}
     *
     * @throws IllegalArgumentException if that is not within the spec's bound
     */
    public Bounded certificate(PairBound proven) {
        WideWitness witness = new PairWitnessSearch(spec).of(program);
        return new Bounded(spec.maxUlp(), new BigDecimal(proven.ulp()).setScale(DIGITS, RoundingMode.CEILING),
                new BigDecimal(witness.error(spec.format())).setScale(DIGITS, RoundingMode.FLOOR), witness,
                proven.cells(), proven.inputs(), digest());
    }

    private String digest() {
        Interpreter meaning = Interpreter.of(program);
        return spec.format().equals(Format.BINARY64)
                ? WidePairDigest.of(meaning::apply)
                : PairDigest.of(meaning::apply);
    }
}
