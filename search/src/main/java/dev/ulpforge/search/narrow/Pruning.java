package dev.ulpforge.search.narrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.Type;

/**
 * Puts operands in place of operations as long as a program stays right and becomes cheaper. Parts that serve only the
 * last bits of a float go that way: compensations, low parts of constants. Selections and masks stay, since they also
 * keep the bits of NaNs, which differ between machines, from results.
 *
 * @param isRight tells whether a program may be the result
 * @param cost    the cost of a program
 */
public record Pruning(Predicate<Program> isRight, ToDoubleFunction<Program> cost) {

    /** {@return the program without operations that it does not need} The first that can go goes, from the end on. */
    public Program of(Program program) {
        Program current = program;
        for (Optional<Program> next = Optional.of(program); next.isPresent(); next = pruned(current)) {
            current = next.get();
        }
        return current;
    }

    private Optional<Program> pruned(Program program) {
        double limit = cost.applyAsDouble(program);
        return IntStream.range(0, program.ops().size()).map(i -> program.ops().size() - 1 - i).boxed()
                .flatMap(position -> without(program, position))
                .filter(shorter -> cost.applyAsDouble(shorter) < limit && isRight.test(shorter)).findFirst();
    }

    /** {@return the programs with one of its operands in place of an operation} */
    private static Stream<Program> without(Program program, int position) {
        List<Type> types = program.types();
        if (types.get(position) != Type.FLOAT || program.ops().get(position) instanceof Op.Select
                || program.ops().get(position) instanceof Op.FastPath) {
            return Stream.empty();
        }
        return program.ops().get(position).operands().stream().distinct()
                .filter(operand -> types.get(operand) == types.get(position))
                .map(operand -> replaced(program, position, operand));
    }

    private static Program replaced(Program program, int position, int operand) {
        List<Op> ops = new ArrayList<>();
        for (Op op : program.ops()) {
            ops.add(op.on(op.operands().stream().map(used -> used == position ? operand : used).toList()));
        }
        int result = program.result() == position ? operand : program.result();
        return ProgramBuilder.shared(new Program(ops, result));
    }
}
