package dev.ulpforge.search.box;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.search.universal.DoubleWriting;
import dev.ulpforge.verify.box.PlainForm;

/** Writes an expression in x and y as a program on doubles, rounded at last. */
public final class BoxProgram {
    /** The functions that there are, in words. */
    public static final String KNOWN = "powers, roots, exponentials, logarithms, hyperbolic functions and "
            + "their inverses, sigmoid, softplus, atan, asin, acos, atan2, hypot, abs, min, max";
    private final ProgramBuilder b = new ProgramBuilder();

    private BoxProgram() {}

    /** {@return the program, if all functions of the expression are known in doubles} */
    public static Optional<Program> of(Expression fn) {
        return of(fn, value -> value);
    }

    /** {@return likewise, where a value is changed before it is rounded to a float} */
    public static Optional<Program> of(Expression fn, UnaryOperator<F64> last) {
        BoxProgram writing = new BoxProgram();
        return DoubleWriting.of(writing.b, PlainForm.of(fn), writing::called)
                .map(value -> writing.b.build(last.apply(value).toFloat()));
    }

    private Optional<F64> called(Function f, F64 argument) {
        ProgramBuilder own = new ProgramBuilder();
        return DoubleFunctions.of(f, own.wideX()).map(value -> inlined(own.ops(), value.at(), argument));
    }

    /** {@return operations on one double, with another for it} */
    private F64 inlined(List<Op> ops, int result, F64 argument) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i <= result; i++) {
            Op op = ops.get(i);
            places.put(i, op.equals(new Op.Input(Type.DOUBLE))
                    ? argument.at()
                    : b.add(op.on(op.operands().stream().map(places::get).toList())));
        }
        return new F64(b, places.get(result));
    }
}
