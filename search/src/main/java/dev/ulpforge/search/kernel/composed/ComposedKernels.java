package dev.ulpforge.search.kernel.composed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.MeasuredDraft;
import dev.ulpforge.search.kernel.OpenConstants;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;

/**
 * Kernels for an expression, composed of kernels for its parts.
 *
 * @param goal  what the kernels are for
 * @param known the reductions for parts
 */
public record ComposedKernels(Goal goal, PartReductions known) implements Reduction {
    private static final int MEASURED = 1 << 10;
    private static final int SAMPLE = 1 << 13;
    private static final int MOST = 96;
    /** How many of the cheapest composed programs are simplified. */
    private static final int SIMPLIFIED = 2;
    /** Errors on a small sample are less than those on all floats. */
    private static final double CAUTIOUS = 0.8;

    /** {@return the kernels for the goal, if there are kernels for what is no operation in its expression} */
    public static Optional<ComposedKernels> of(Goal goal, PartReductions known) {
        boolean isComposite = goal.fn().operands().stream().anyMatch(operand -> !operand.isConstant()
                && !operand.operands().isEmpty() || goal.fn().operands().size() > 1);
        return isComposite && new Planner(goal, known).canMake(goal.fn())
                ? Optional.of(new ComposedKernels(goal, known))
                : Optional.empty();
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        return List.of(this::composed);
    }

    private List<Draft> composed() {
        Domain domain = goal.spec().domain();
        float[] inputs = new ComposedInputs(goal.f(), MEASURED).draw(domain, new Random(goal.seed()));
        Sample sample = Sample.of(x -> goal.f().at(x).hi(), inputs);
        ComposedInputs more = new ComposedInputs(goal.f(), SAMPLE);
        List<Draft> composed = new Planner(goal, known).composed(goal.fn()).limit(MOST)
                .map(node -> new ComposedDraft(node, domain, more)).filter(ComposedDraft::fits)
                .<Draft>map(draft -> MeasuredDraft.of(draft, sample)).toList();
        GenomeSimplification simplification = new GenomeSimplification(sample, goal.spec().maxUlp() * CAUTIOUS,
                special(),
                goal.costs());
        Stream<Draft> simplified = composed.stream()
                .filter(draft -> draft.promisedUlp() <= simplification.limit())
                .filter(draft -> draft.with(draft.start()).ops().size() <= Program.MAX_OPS / 2)
                .sorted(Comparator.comparingDouble(draft -> goal.costs().cost(draft.with(draft.start()))))
                .limit(SIMPLIFIED).map(draft -> simplified(draft, simplification));
        return Stream.concat(composed.stream(), simplified).toList();
    }

    private Draft simplified(Draft draft, GenomeSimplification simplification) {
        GenomeSimplification.Individual best = simplification.evolved(Genome.of(draft), goal.seed());
        return new SimplifiedDraft(draft, best.genome(), best.ulp());
    }

    /**
     * {@return inputs of the domain at which kernels tend to go wrong}: zeros, infinities, NaN, the ends of the floats
     * and of the domain
     */
    private float[] special() {
        Domain domain = goal.spec().domain();
        return OpenConstants.rounded(DoubleStream.of(0, -0.0, Float.MIN_VALUE, Float.MIN_NORMAL, 1, Float.MAX_VALUE,
                Float.POSITIVE_INFINITY, Float.NaN, domain.lower()).flatMap(x -> DoubleStream.of(x, -x))
                .filter(x -> domain.contains((float) x)).toArray());
    }
}
