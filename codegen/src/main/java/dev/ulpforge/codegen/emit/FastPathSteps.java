package dev.ulpforge.codegen.emit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Slice;

/**
 * The fast path of a vector, which all of its lanes take, as steps. Tests come first, and no other vector may be alive
 * where one fails: at a branch that is never taken it still costs a register or a move, since C2 keeps it for
 * deoptimization (12 % of an exp kernel).
 *
 * @param program the program
 */
record FastPathSteps(Program program) {

    /** A statement. */
    sealed interface Step {

        /** The declaration of the value of the operation at {@code position}, no constant. */
        record Declare(int position) implements Step {}

        /** The test whether the lanes of the mask at {@code position} are all true. */
        record Test(int position) implements Step {}
    }

    /** {@return all steps} */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        BitSet declared = new BitSet();
        straight(program.result()).stream().mapToObj(program.ops()::get).forEach(op -> {
            if (op instanceof Op.FastPath path) {
                declare(straight(path.mask()), declared, steps);
                steps.add(new Step.Test(path.mask()));
            }
        });
        BitSet results = results();
        declare(lookUps(results), declared, steps);
        declare(results, declared, steps);
        return steps;
    }

    private void declare(BitSet positions, BitSet declared, List<Step> steps) {
        positions.stream()
                .filter(position -> !declared.get(position) && !(program.ops().get(position) instanceof Op.Leaf))
                .forEach(position -> {
                    declared.set(position);
                    steps.add(new Step.Declare(position));
                });
    }

    /** {@return the operations that fast lanes need after all tests} */
    private BitSet results() {
        BitSet live = new BitSet();
        live.set(program.result());
        for (int i = program.result(); i >= 0; i--) {
            if (live.get(i)) {
                operands(i).forEach(live::set);
            }
        }
        return live;
    }

    /** {@return the positions that a step uses} */
    IntStream operands(Step step) {
        return switch (step) {
            case Step.Declare(int position) -> operands(position);
            case Step.Test(int position) -> IntStream.of(position);
        };
    }

    private IntStream operands(int position) {
        Op op = program.ops().get(position);
        return op instanceof Op.FastPath path
                ? IntStream.of(path.fast())
                : RegisterDoubles.index(program, position).map(IntStream::of)
                        .orElseGet(() -> op.operands().stream().mapToInt(Integer::intValue));
    }

    /** {@return the positions of the constants that steps use, and of the result if that is one} */
    BitSet constants(List<Step> steps) {
        BitSet used = new BitSet();
        IntStream.concat(steps.stream().flatMapToInt(this::operands), IntStream.of(program.result()))
                .filter(position -> isConstant(program.ops().get(position))).forEach(used::set);
        return used;
    }

    static boolean isConstant(Op op) {
        return op instanceof Op.FloatConst || op instanceof Op.IntConst || op instanceof Op.DoubleConst
                || op instanceof Op.LongConst;
    }

    /** {@return what is computed in one straight line for {@code root}} */
    BitSet straight(int root) {
        return new Slice(program, root).positions();
    }

    /**
     * {@return what the look-ups among {@code positions} need} They come as early as they can: see {@link MaskedBody}.
     */
    BitSet lookUps(BitSet positions) {
        BitSet needed = new BitSet();
        positions.stream().filter(position -> program.ops().get(position) instanceof Op.Lookup
                || program.registerTable(position).isPresent())
                .forEach(position -> needed.or(straight(position)));
        return needed;
    }
}
