package dev.ulpforge.verify.pair;

import java.util.Optional;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.PairFunction;

/**
 * The programs of two arguments whose errors can be proven: families with constants, of which each member is a proof's
 * subject. A program is recognised by its operations, so that a proof is about what is executed.
 */
public sealed interface PairProgram permits HypotProgram {

    /** {@return the operations} */
    Program program();

    /** {@return the function that it approximates} */
    PairFunction function();

    /** {@return an error that no pair of floats exceeds, by the theorem of the family} */
    PairBound bound();

    /** {@return the member of a family that is this program, operation by operation} */
    static Optional<PairProgram> of(PairFunction function, Program program) {
        Stream<PairProgram> shapes = switch (function) {
            case HYPOT -> Stream.of(HypotProgram.usual());
        };
        return shapes.filter(shape -> shape.program().ops().size() == program.ops().size())
                .map(shape -> shape.withConstantsOf(program)).filter(own -> own.program().equals(program)).findFirst();
    }

    /** {@return the member with the constants that stand where this one has its own} */
    PairProgram withConstantsOf(Program program);
}
