package dev.ulpforge.verify.pair;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.FloatingPoint;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.Code;
import dev.ulpforge.verify.prover.EnclosureProver;
import dev.ulpforge.verify.prover.InputCell;
import dev.ulpforge.verify.prover.ProverResult;

/**
 * The programs of two arguments whose errors can be proven: families with constants, of which each member is a proof's
 * subject. A program is recognised by its operations, so that a proof is about what is executed.
 */
public sealed interface PairProgram permits HypotProgram, PowProgram, Atan2Program, WideHypotProgram,
        WideAtan2Program, WidePowProgram {

    /** In ULP of doubles. */
    double COARSE = 0x1p20;

    /** {@return the operations} */
    Program program();

    /** {@return the function that it approximates} */
    PairFunction function();

    /** {@return an error that no pair of numbers of its format exceeds, by the theorem of the family} */
    PairBound bound();

    /** {@return the member of a family that is this program, operation by operation} */
    static Optional<PairProgram> of(PairFunction function, Program program) {
        Stream<PairProgram> shapes = program.format().equals(Format.BINARY64) ? wideShapes(function) : shapes(function);
        return shapes.filter(shape -> shape.program().ops().size() == program.ops().size())
                .map(shape -> shape.withConstantsOf(program)).filter(own -> own.program().equals(program)).findFirst();
    }

    private static Stream<PairProgram> shapes(PairFunction function) {
        return switch (function) {
            case HYPOT -> Stream.of(HypotProgram.usual());
            case POW -> PowProgram.shapes();
            case ATAN2 -> Atan2Program.shapes();
        };
    }

    private static Stream<PairProgram> wideShapes(PairFunction function) {
        return switch (function) {
            case HYPOT -> Stream.of(WideHypotProgram.usual());
            case ATAN2 -> WideAtan2Program.shapes();
            case POW -> WidePowProgram.shapes();
        };
    }

    /** {@return the member with the constants that stand where this one has its own} */
    PairProgram withConstantsOf(Program program);

    /** {@return so many constants that are different from each other and from those of another start} */
    static List<Double> distinct(int count, int start) {
        return IntStream.range(0, count).mapToObj(i -> start + i / 32.0 + 0x1p-20).toList();
    }

    /** {@return a polynomial by Horner's rule} */
    static F64 polynomial(List<Double> coefficients, F64 x) {
        return polynomial(coefficients, x, x.program()::f64);
    }

    /** {@return a polynomial by Horner's rule, with the constants of a program} */
    static <N, T extends FloatingPoint<T>> T polynomial(List<N> coefficients, T x, Function<N, T> constant) {
        T sum = constant.apply(coefficients.getLast());
        for (N c : coefficients.subList(0, coefficients.size() - 1).reversed()) {
            sum = sum.fma(x, constant.apply(c));
        }
        return sum;
    }

    /**
     * {@return a bound of the error of a part on doubles, in ULP of doubles} It is coarse by less than 2^-32
     * relatively, which no float shows.
     */
    static PairBound proven(F64 result, String fn, List<InputCell> domain) {
        EnclosureProver prover = new EnclosureProver(Code.of(result), new ExactFunction(Expression.parse(fn)));
        return switch (prover.prove(domain, COARSE)) {
            case ProverResult.Proven(double bound, _, _, long cells, long inputs) ->
                new PairBound(bound, cells, inputs);
            case ProverResult.Unproven _ -> PairBound.NONE;
        };
    }

    /** {@return the doubles of another program at the places where this one has these} */
    static List<Double> doubles(Program own, List<Double> constants, Program other) {
        return constants.stream().map(constant -> other.ops().get(own.ops().indexOf(new Op.DoubleConst(constant))))
                .map(op -> op instanceof Op.DoubleConst(double value) ? value : Double.NaN).toList();
    }

    /** {@return the floats of another program at the places where this one has these} */
    static List<Float> floats(Program own, List<Float> constants, Program other) {
        return constants.stream().map(constant -> other.ops().get(own.ops().indexOf(new Op.FloatConst(constant))))
                .map(op -> op instanceof Op.FloatConst(float value) ? value : Float.NaN).toList();
    }
}
