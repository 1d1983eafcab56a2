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
import dev.ulpforge.search.kernel.KernelTemplate;

/**
 * A kernel made of kernels, whose constants are open together.
 *
 * @param root   the expression with its kernels
 * @param domain the inputs
 * @param inputs where to find inputs for a sample
 */
record ComposedTemplate(KernelExpression root, Domain domain, ExpressionSampler inputs) implements KernelTemplate {

    private List<KernelTemplate> templates() {
        return root.templates().toList();
    }

    @Override
    public float[] start() {
        return joined(KernelTemplate::start);
    }

    @Override
    public float[] steps() {
        return joined(KernelTemplate::steps);
    }

    private float[] joined(Function<KernelTemplate, float[]> values) {
        float[] all = new float[0];
        for (KernelTemplate template : templates()) {
            float[] some = values.apply(template);
            all = Arrays.copyOf(all, all.length + some.length);
            System.arraycopy(some, 0, all, all.length - some.length, some.length);
        }
        return all;
    }

    private Map<KernelTemplate, float[]> split(float[] constants) {
        Map<KernelTemplate, float[]> split = new IdentityHashMap<>();
        int next = 0;
        for (KernelTemplate template : templates()) {
            int count = template.start().length;
            split.put(template, Arrays.copyOfRange(constants, next, next + count));
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
        Map<KernelTemplate, float[]> split = split(constants);
        FastPathWriter usualPath = new FastPathWriter(b, x, split);
        int usual = usualPath.value(root);
        OptionalInt mask = usualPath.mask();
        if (mask.isEmpty() && !domain.containsNaN()) {
            return usual;
        }
        int isUsual = mask.orElseGet(() -> b.binary(BinaryKind.EQ, usual, usual));
        return b.add(new Op.FastPath(isUsual, usual, new SlowPathWriter(b, x, split).result(root)));
    }

    @Override
    public float[] inputs(Domain ignored, RandomGenerator random) {
        return inputs.draw(domain, random);
    }

    @Override
    public double estimatedUlp() {
        return templates().stream().mapToDouble(KernelTemplate::estimatedUlp).sum();
    }

    @Override
    public String description() {
        return templates().stream().map(KernelTemplate::description)
                .collect(Collectors.joining("; ", "composed of ", ""));
    }
}
