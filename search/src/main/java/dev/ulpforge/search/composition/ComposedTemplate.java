package dev.ulpforge.search.composition;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.KernelTemplate;

/**
 * A kernel made of kernels; its open constants are all of theirs.
 *
 * @param root   the expression with its kernels
 * @param domain the inputs
 * @param inputs draws inputs for samples
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

    /** {@return whether a program can hold it} */
    boolean fits() {
        return written(start()).program().size() <= Program.MAX_OPS;
    }

    @Override
    public Program with(float[] constants) {
        F32 result = written(constants);
        return result.program().build(result);
    }

    private F32 written(float[] constants) {
        F32 x = new ProgramBuilder().x();
        Map<KernelTemplate, float[]> split = split(constants);
        FastPathWriter fastPath = new FastPathWriter(x, split);
        F32 fast = fastPath.value(root);
        Optional<Mask> mask = fastPath.mask();
        return mask.isEmpty() && !domain.containsNaN()
                ? fast
                : mask.orElseGet(() -> fast.equalTo(fast)).fastPath(fast, new SlowPathWriter(x, split).result(root));
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
