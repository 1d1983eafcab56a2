package dev.ulpforge.search.peephole;

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
public record Genome(Program program, List<Integer> labels) {
    /** The label of what is no open constant. */
    public static final int NONE = -1;
    /** The label of what no mutation changes. */
    static final int FIXED = -2;

    /**
     * {@return the genome of a program without open constants and without its slow path}, with the operations of the
     * test for the fast path apart from the others, and fixed
     */
    public static Genome ofFastPath(Program program) {
        Genome whole = new Genome(program, Collections.nCopies(program.ops().size(), NONE));
        if (!(program.ops().get(program.result()) instanceof Op.FastPath(int mask, int fast, int _))) {
            return whole;
        }
        Copy copy = new Copy(whole);
        int test = copy.add(program.reachable(mask)).get(mask);
        Collections.fill(copy.labels, FIXED);
        int value = copy.add(program.reachable(fast)).get(fast);
        copy.add(new Op.FloatConst(Float.NaN), FIXED);
        copy.add(new Op.FastPath(test, value, copy.ops.size() - 1), NONE);
        return copy.genome();
    }

    /** {@return this, a fast path, with the slow path of a program} */
    public Genome withSlowPathOf(Program other) {
        if (!(program.ops().get(program.result()) instanceof Op.FastPath(int mask, int fast, int _))
                || !(other.ops().get(other.result()) instanceof Op.FastPath(int _, int _, int slow))) {
            return this;
        }
        Copy copy = new Copy(this);
        Map<Integer, Integer> kept = copy.add(program.reachable(program.result()));
        Copy more = new Copy(new Genome(other, Collections.nCopies(other.ops().size(), NONE)), copy.ops, copy.labels);
        int otherwise = more.add(other.reachable(slow)).get(slow);
        more.add(new Op.FastPath(kept.get(mask), kept.get(fast), otherwise), NONE);
        return more.genome().edited(more.ops);
    }

    /** {@return the genome of a template's program} */
    public static Genome of(KernelTemplate template) {
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
    public BitSet fastPath() {
        return new Slice(program, program.result()).positions();
    }

    /** {@return the program with these open constants} */
    public Program with(float[] constants) {
        List<Op> ops = new ArrayList<>(program.ops());
        for (int i = 0; i < ops.size(); i++) {
            if (labels.get(i) >= 0) {
                ops.set(i, new Op.FloatConst(constants[labels.get(i)]));
            }
        }
        return new Program(ops, program.result());
    }

    /** {@return the fast path alone, without the test whether it serves an input} */
    Program fast() {
        int root = program.ops().get(program.result()) instanceof Op.FastPath(int _, int fast, int _)
                ? fast
                : program.result();
        Copy copy = new Copy(this);
        copy.add(program.reachable(root));
        return copy.genome().program();
    }

    /** {@return this with every float constant of the fast path as an open one, in their order} */
    Genome opened() {
        List<Integer> open = new ArrayList<>(Collections.nCopies(labels.size(), NONE));
        int[] constants = fastPath().stream().filter(at -> labels.get(at) != FIXED)
                .filter(at -> program.ops().get(at) instanceof Op.FloatConst).toArray();
        for (int i = 0; i < constants.length; i++) {
            open.set(constants[i], i);
        }
        return new Genome(program, open);
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

    /** {@return the same where one operation was added at a position} */
    Genome grown(List<Op> ops, int added) {
        List<Integer> more = new ArrayList<>(labels);
        more.add(added, NONE);
        return new Genome(new Program(ops, program.result() + 1), more).edited(ops);
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
                int known = op instanceof Op.Input ? ops.indexOf(op) : NONE;
                moved.put(position, known == NONE ? ops.size() : known);
                if (known == NONE) {
                    add(op.on(op.operands().stream().map(moved::get).toList()), original.labels.get(position));
                }
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
