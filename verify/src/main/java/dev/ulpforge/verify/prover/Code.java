package dev.ulpforge.verify.prover;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Type;

/**
 * Operations on one input. Argument and result have the same format.
 *
 * @param format {@link Format#BINARY32} or {@link Format#BINARY64}, as the type of {@link Op.Input} is
 * @param ops    the operations, each after its operands
 * @param result the position of the result
 */
public record Code(Format format, List<Op> ops, int result) {

    /** {@return a program} */
    public static Code of(Program program) {
        return new Code(program.format(), program.ops(), program.result());
    }

    /** {@return the operations on doubles that lead to a result} */
    public static Code of(F64 result) {
        return new Code(Format.BINARY64, result.program().ops(), result.at());
    }

    /** {@return the type of each operation's result} */
    List<Type> types() {
        List<Type> types = new ArrayList<>();
        ops.forEach(op -> types.add(op.type(types)));
        return types;
    }
}
