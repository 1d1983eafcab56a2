package dev.ulpforge.search.kernel.periodic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;

/**
 * Kernels for a function with a {@link TangentEquation}.
 *
 * @param law  the law
 * @param goal what the kernels are for
 */
public record TangentKernels(TangentEquation law, Goal goal) implements Reduction {
    private static final int FEWEST_NODES = 4;
    private static final int MOST_NODES = 16;
    private static final int MOST_TERMS = 6;
    private static final double LARGEST_ERROR = 0x1p-21;
    private static final double SMALLEST_ERROR = 0x1p-28;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<TangentKernels> of(Goal goal) {
        return TangentEquation.of(goal.f(), new Random(goal.seed())).map(law -> new TangentKernels(law, goal));
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        PeriodGrid periods = new PeriodGrid(law.period(), 1, 0);
        float[] inputs = PeriodicInputs.typical(periods, goal.spec().domain(), new Random(goal.seed()));
        Sample sample = Sample.of(law.ofDoubles()::applyAsDouble, inputs);
        List<Callable<List<Draft>>> tasks = new ArrayList<>();
        for (int n = FEWEST_NODES; n <= MOST_NODES; n *= 2) {
            TangentNodes nodes = new TangentNodes(law, n);
            tasks.add(() -> drafts(nodes, sample));
        }
        return tasks;
    }

    private List<Draft> drafts(TangentNodes nodes, Sample sample) {
        double w = nodes.steps().halfWidth();
        List<Draft> drafts = new ArrayList<>();
        for (int terms = 1; terms <= MOST_TERMS; terms++) {
            MinimaxPolynomial polynomial = MinimaxPolynomial.fit(stretch(nodes.omega()), RealFunction.one(), 0, w * w,
                    terms, new double[]{ 1 });
            double[] core = Arrays.copyOfRange(polynomial.coefficients(), 1, terms + 1);
            if (polynomial.error() < LARGEST_ERROR) {
                drafts.add(draft(nodes, core, false, sample));
                drafts.add(draft(nodes, core, true, sample));
            }
            if (polynomial.error() < SMALLEST_ERROR) {
                break;
            }
        }
        return drafts;
    }

    /** {@return {@code tan(ωr)/(ωr)} as a function of {@code r²}} Near 0 the quotient of two doubles is good enough. */
    private static RealFunction stretch(double omega) {
        return RealFunction.ofDouble(z -> {
            double angle = omega * Math.sqrt(z);
            return angle == 0 ? 1 : Math.tan(angle) / angle;
        });
    }

    private Draft draft(TangentNodes nodes, double[] core, boolean careful, Sample sample) {
        GuardedReduction frame = GuardedReduction.of(new CodyWaite(nodes.steps(), true), goal.spec().domain(), true);
        TangentDraft draft = new TangentDraft(nodes, core, careful, frame, 0);
        float[] y = new float[sample.x().length];
        Interpreter.of(draft.with(draft.start())).apply(sample.x(), y);
        return new TangentDraft(nodes, core, careful, frame, sample.worst(y));
    }
}
