package dev.ulpforge.search.composition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.kernel.SampledTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.kernel.TunableConstants;
import dev.ulpforge.search.peephole.Genome;

/**
 * Kernels for an expression, composed of kernels for its parts.
 *
 * @param target  what the kernels are for
 * @param known the reductions that serve its parts
 */
public record ComposedKernels(SearchTarget target, PartReductions known) implements Reduction {
    private static final int MEASURED = 1 << 10;
    private static final int SAMPLE = 1 << 13;
    private static final int MOST = 96;
    /** How many of the cheapest composed programs are simplified. */
    private static final int SIMPLIFIED = 2;
    /** Errors on a small sample are less than those on all floats. */
    private static final double CAUTIOUS = 0.8;

    /** {@return the kernels for the target, if there are kernels for what is no operation in its expression} */
    public static Optional<ComposedKernels> of(SearchTarget target, PartReductions known) {
        boolean isComposite = target.fn().operands().stream().anyMatch(operand -> !operand.isConstant()
                && !operand.operands().isEmpty() || target.fn().operands().size() > 1);
        return isComposite && new ExpressionPlanner(new PartTemplates(target, known)).canMake(target.fn())
                ? Optional.of(new ComposedKernels(target, known))
                : Optional.empty();
    }

    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        return List.of(this::composed);
    }

    private List<KernelTemplate> composed() {
        Domain domain = target.spec().domain();
        float[] inputs = new ExpressionSampler(target.f(), MEASURED).draw(domain, new Random(target.seed()));
        Sample sample = Sample.of(x -> target.f().at(x).hi(), inputs);
        ExpressionSampler sampler = new ExpressionSampler(target.f(), SAMPLE);
        List<KernelTemplate> composed = new ExpressionPlanner(new PartTemplates(target, known)).composed(target.fn())
                .limit(MOST)
                .map(node -> new ComposedTemplate(node, domain, sampler)).filter(ComposedTemplate::fits)
                .<KernelTemplate>map(template -> SampledTemplate.of(template, sample)).toList();
        GenomeSimplification simplification = new GenomeSimplification(sample, target.spec().maxUlp() * CAUTIOUS,
                special(),
                target.costs());
        ExpectedCost costs = ExpectedCost.of(target);
        Stream<KernelTemplate> simplified = composed.stream()
                .filter(template -> template.estimatedUlp() <= simplification.limit())
                .filter(template -> template.with(template.start()).ops().size() <= Program.MAX_OPS / 2)
                .sorted(Comparator.comparingDouble(template -> costs.cost(template.with(template.start()))))
                .limit(SIMPLIFIED).map(template -> simplified(template, simplification));
        return Stream.concat(composed.stream(), simplified).toList();
    }

    private KernelTemplate simplified(KernelTemplate template, GenomeSimplification simplification) {
        GenomeSimplification.Individual best = simplification.evolved(Genome.of(template), target.seed());
        return new SimplifiedTemplate(template, best.genome(), best.ulp());
    }

    /**
     * {@return inputs of the domain at which kernels tend to go wrong}: zeros, infinities, NaN, the ends of the floats
     * and of the domain
     */
    private float[] special() {
        Domain domain = target.spec().domain();
        return TunableConstants.rounded(DoubleStream.of(0, -0.0, Float.MIN_VALUE, Float.MIN_NORMAL, 1, Float.MAX_VALUE,
                Float.POSITIVE_INFINITY, Float.NaN, domain.lower()).flatMap(x -> DoubleStream.of(x, -x))
                .filter(x -> domain.contains((float) x)).toArray());
    }
}
