package dev.ulpforge.search.kernel.composed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.search.kernel.KernelTemplate;

/**
 * A program that evolves. Its usual and its rare path share nothing but the input, so that a change of one leaves the
 * other alone.
 *
 * @param program the program
 * @param labels  for each operation which open constant it is, or {@link #NONE}
 */
record Genome(Program program, List<Integer> labels) {
    static final int NONE = -1;

    /** {@return the genome of a template's program} */
    static Genome of(KernelTemplate template) {
        float[] start = template.start();
        Program program = template.with(start);
        List<Integer> labels = new ArrayList<>(Collections.nCopies(program.ops().size(), NONE));
        for (int i = 0; i < start.length; i++) {
            float[] changed = start.clone();
            changed[i] = Math.nextUp(changed[i]);
            Program other = template.with(changed);
            for (int position = 0; position < labels.size(); position++) {
                if (!other.ops().get(position).equals(program.ops().get(position))) {
                    labels.set(position, i);
                }
            }
        }
        return new Genome(program, labels).separated();
    }

    /** {@return the positions of the usual path, that of the result included} */
    BitSet usual() {
        return new Slice(program, program.result()).positions();
    }

    /** {@return a program that is 1 for usual inputs and 0 for rare ones, if there is a rare path} */
    Optional<Program> mask() {
        if (!(program.ops().get(program.result()) instanceof Op.FastPath path)) {
            return Optional.empty();
        }
        List<Op> ops = new ArrayList<>(program.ops());
        ops.add(new Op.FloatConst(1));
        ops.add(new Op.FloatConst(0));
        ops.add(new Op.Select(path.mask(), ops.size() - 2, ops.size() - 1));
        return Optional.of(new Program(ops, ops.size() - 1));
    }

    /** {@return the program with these open constants} */
    Program with(float[] constants) {
        List<Op> ops = new ArrayList<>(program.ops());
        for (int i = 0; i < ops.size(); i++) {
            if (labels.get(i) != NONE) {
                ops.set(i, new Op.FloatConst(constants[labels.get(i)]));
            }
        }
        return new Program(ops, program.result());
    }

    private Genome separated() {
        if (!(program.ops().get(program.result()) instanceof Op.FastPath(int mask, int usual, int rare))) {
            return this;
        }
        Copy copy = new Copy();
        Map<Integer, Integer> usualAt = copy.add(usual());
        Map<Integer, Integer> rareAt = copy.add(program.reachable(rare));
        return copy.genome(new Op.FastPath(usualAt.get(mask), usualAt.get(usual), rareAt.get(rare)));
    }

    /** {@return this with other operations in the places of its own, without what has become useless} */
    Genome edited(List<Op> ops) {
        Program edited = new Program(ops, program.result());
        BitSet live = edited.reachable(program.result());
        Map<Integer, Integer> moved = new HashMap<>();
        List<Op> kept = new ArrayList<>();
        List<Integer> keptLabels = new ArrayList<>();
        for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
            moved.put(i, kept.size());
            kept.add(ops.get(i).on(ops.get(i).operands().stream().map(moved::get).toList()));
            keptLabels.add(labels.get(i));
        }
        return new Genome(new Program(kept, moved.get(program.result())), List.copyOf(keptLabels));
    }

    /** Copies of parts of this genome, one after the other. */
    private final class Copy {
        private final List<Op> ops = new ArrayList<>();
        private final List<Integer> copied = new ArrayList<>();

        /** {@return where the operations at these positions, whose operands are among them, are now} */
        Map<Integer, Integer> add(BitSet positions) {
            Map<Integer, Integer> moved = new HashMap<>();
            positions.stream().filter(position -> position != program.result()).forEach(position -> {
                Op op = program.ops().get(position);
                moved.put(position, ops.size());
                ops.add(op.on(op.operands().stream().map(moved::get).toList()));
                copied.add(labels.get(position));
            });
            return moved;
        }

        Genome genome(Op result) {
            ops.add(result);
            copied.add(NONE);
            return new Genome(new Program(ops, ops.size() - 1), List.copyOf(copied));
        }
    }
}
