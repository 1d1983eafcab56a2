package dev.ulpforge.search.kernel.composed;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.Draft;

/**
 * A kernel made of kernels, whose constants are open together.
 *
 * @param root   the expression with its kernels
 * @param domain the inputs
 * @param inputs where to find inputs for a sample
 */
record ComposedDraft(Node root, Domain domain, ComposedInputs inputs) implements Draft {

    private List<Draft> drafts() {
        return root.drafts().toList();
    }

    @Override
    public float[] start() {
        return joined(Draft::start);
    }

    @Override
    public float[] steps() {
        return joined(Draft::steps);
    }

    private float[] joined(Function<Draft, float[]> values) {
        float[] all = new float[0];
        for (Draft draft : drafts()) {
            float[] some = values.apply(draft);
            all = Arrays.copyOf(all, all.length + some.length);
            System.arraycopy(some, 0, all, all.length - some.length, some.length);
        }
        return all;
    }

    private Map<Draft, float[]> split(float[] constants) {
        Map<Draft, float[]> split = new IdentityHashMap<>();
        int next = 0;
        for (Draft draft : drafts()) {
            int count = draft.start().length;
            split.put(draft, Arrays.copyOfRange(constants, next, next + count));
            next += count;
        }
        return split;
    }

    /** {@return whether it is not too large for a program} */
    boolean fits() {
        ProgramBuilder b = new ProgramBuilder();
        write(b, start());
        return b.size() <= Program.MAX_OPS;
    }

    @Override
    public Program with(float[] constants) {
        ProgramBuilder b = new ProgramBuilder();
        return b.build(write(b, constants));
    }

    private int write(ProgramBuilder b, float[] constants) {
        int x = b.input();
        Map<Draft, float[]> split = split(constants);
        UsualPath usualPath = new UsualPath(b, x, split);
        int usual = usualPath.value(root);
        OptionalInt mask = usualPath.mask();
        if (mask.isEmpty() && !domain.containsNaN()) {
            return usual;
        }
        int isUsual = mask.orElseGet(() -> b.binary(BinaryKind.EQ, usual, usual));
        return b.add(new Op.FastPath(isUsual, usual, new RarePath(b, x, split).result(root)));
    }

    @Override
    public float[] inputs(Domain ignored, RandomGenerator random) {
        return inputs.draw(domain, random);
    }

    @Override
    public double promisedUlp() {
        return drafts().stream().mapToDouble(Draft::promisedUlp).sum();
    }

    @Override
    public String description() {
        return drafts().stream().map(Draft::description).collect(Collectors.joining("; ", "composed of ", ""));
    }
}
