package dev.ulpforge.search.composition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.Slice;
import dev.ulpforge.search.kernel.KernelTemplate;

/**
 * A program that evolves. Its fast and its slow path share nothing but the input, so that a change of the fast path
 * leaves the slow one alone.
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

    /** {@return the positions of the fast path, with that of the result} */
    BitSet fastPath() {
        return new Slice(program, program.result()).positions();
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
        if (!(program.ops().get(program.result()) instanceof Op.FastPath(int mask, int fast, int slow))) {
            return this;
        }
        BitSet fastPath = fastPath();
        fastPath.clear(program.result());
        Copy copy = new Copy(this);
        Map<Integer, Integer> fastAt = copy.add(fastPath);
        Map<Integer, Integer> slowAt = copy.add(program.reachable(slow));
        copy.add(new Op.FastPath(fastAt.get(mask), fastAt.get(fast), slowAt.get(slow)), NONE);
        return copy.genome();
    }

    /** {@return this with other operations in the places of its own, without those that the result no longer needs} */
    Genome edited(List<Op> ops) {
        Genome edited = new Genome(new Program(ops, program.result()), labels);
        Copy copy = new Copy(edited);
        copy.add(edited.program.reachable(program.result()));
        return copy.genome();
    }

    /** Copies of parts of a genome, one after the other. */
    private record Copy(Genome original, List<Op> ops, List<Integer> labels) {
        Copy(Genome original) {
            this(original, new ArrayList<>(), new ArrayList<>());
        }

        /** {@return where the operations at these positions, whose operands are among them, are now} */
        Map<Integer, Integer> add(BitSet positions) {
            Map<Integer, Integer> moved = new HashMap<>();
            positions.stream().forEach(position -> {
                Op op = original.program.ops().get(position);
                moved.put(position, ops.size());
                add(op.on(op.operands().stream().map(moved::get).toList()), original.labels.get(position));
            });
            return moved;
        }

        void add(Op op, int label) {
            ops.add(op);
            labels.add(label);
        }

        /** {@return the copies as a genome, whose result is the last operation} */
        Genome genome() {
            return new Genome(new Program(ops, ops.size() - 1), List.copyOf(labels));
        }
    }
}
