package dev.ulpforge.search.kernel.halfangle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;

/**
 * Kernels for a function with an {@link ArcSineEquation}.
 *
 * @param law  the law
 * @param goal what the kernels are for
 */
public record HalfAngleKernels(ArcSineEquation law, Goal goal) implements Reduction {
    private static final int FEWEST_TERMS = 2;
    private static final int MOST_TERMS = 7;
    private static final double LARGEST_ERROR = 0x1p-21;
    private static final double SMALLEST_ERROR = 0x1p-29;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<HalfAngleKernels> of(Goal goal) {
        return ArcSineEquation.of(goal.f(), new Random(goal.seed())).map(law -> new HalfAngleKernels(law, goal));
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        return List.of(this::all);
    }

    private List<Draft> all() {
        List<Draft> drafts = new ArrayList<>();
        for (int terms = FEWEST_TERMS; terms <= MOST_TERMS; terms++) {
            MinimaxPolynomial polynomial = MinimaxPolynomial.fit(stretch(), RealFunction.one(), 0, 0.25, terms,
                    new double[]{ 1 });
            double[] core = Arrays.copyOfRange(polynomial.coefficients(), 1, terms + 1);
            if (polynomial.error() < LARGEST_ERROR) {
                for (boolean root : new boolean[]{ false, true }) {
                    for (boolean sum : new boolean[]{ false, true }) {
                        drafts.add(draft(core, new HalfAngleDraft.Care(root, sum)));
                    }
                }
            }
            if (polynomial.error() < SMALLEST_ERROR) {
                break;
            }
        }
        return drafts;
    }

    /** {@return {@code asin(r)/r} as a function of {@code r²}} */
    private static RealFunction stretch() {
        return RealFunction.ofDouble(s -> {
            double r = Math.sqrt(s);
            return r == 0 ? 1 : Math.asin(r) / r;
        });
    }

    private Draft draft(double[] core, HalfAngleDraft.Care care) {
        Domain domain = goal.spec().domain();
        boolean guarded = domain.containsNaN() || domain.lower() < -1 || domain.upper() > 1;
        HalfAngleDraft draft = new HalfAngleDraft(law, core, care, guarded, 0);
        Sample sample = Sample.of(law::at, draft.inputs(domain, new Random(goal.seed())));
        float[] y = new float[sample.x().length];
        Interpreter.of(draft.with(draft.start())).apply(sample.x(), y);
        return new HalfAngleDraft(law, core, care, guarded, sample.worst(y));
    }
}
