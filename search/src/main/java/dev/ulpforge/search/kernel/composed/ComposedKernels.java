package dev.ulpforge.search.kernel.composed;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.MeasuredDraft;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;

/**
 * Kernels for an expression, composed of kernels for its parts.
 *
 * @param goal what the kernels are for
 */
public record ComposedKernels(Goal goal) implements Reduction {
    private static final int MEASURED = 1 << 10;
    private static final int SAMPLE = 1 << 13;
    private static final int MOST = 96;

    /** {@return the kernels for the goal, if there are kernels for what is no operation in its expression} */
    public static Optional<ComposedKernels> of(Goal goal) {
        boolean isComposite = goal.fn().operands().stream().anyMatch(operand -> !operand.isConstant()
                && !operand.operands().isEmpty() || goal.fn().operands().size() > 1);
        return isComposite && new Planner(goal).canMake(goal.fn())
                ? Optional.of(new ComposedKernels(goal))
                : Optional.empty();
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        return List.of(this::composed);
    }

    private List<Draft> composed() {
        float[] inputs = new ComposedInputs(goal.f(), MEASURED).draw(goal.spec().domain(), new Random(goal.seed()));
        Sample sample = Sample.of(x -> goal.f().at(x).hi(), inputs);
        ComposedInputs more = new ComposedInputs(goal.f(), SAMPLE);
        return new Planner(goal).composed(goal.fn()).limit(MOST)
                .map(node -> new ComposedDraft(node, goal.spec().domain(), more)).filter(ComposedDraft::fits)
                .<Draft>map(draft -> MeasuredDraft.of(draft, sample)).toList();
    }
}
