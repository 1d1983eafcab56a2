package dev.ulpforge.search.kernel.power;

import java.math.BigDecimal;
import java.math.MathContext;
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
import dev.ulpforge.search.kernel.MeasuredDraft;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;

/**
 * Kernels for a function with a {@link PowerEquation}: cores of several degrees.
 *
 * @param law  the law
 * @param goal what the kernels are for
 */
public record PowerKernels(PowerEquation law, Goal goal) implements Reduction {
    private static final int SIGNIFICAND = 24;
    private static final int LEAST_ZEROS = 10;
    private static final int MOST_COEFFICIENTS = 9;
    private static final double ULPS_PER_UNIT = 0x1p24;
    private static final double ENOUGH = 0.005;
    /** How much larger the error on all inputs usually is than on a sample, tuned or not. */
    private static final double UNSEEN = 0.05;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<PowerKernels> of(Goal goal) {
        return PowerEquation.of(goal.f(), new Random(goal.seed())).map(law -> new PowerKernels(law, goal));
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        return List.of(() -> drafts(true), () -> drafts(false));
    }

    private List<Draft> drafts(boolean fused) {
        int highest = law.factors() == 0 ? law.k() : Math.max(law.rootPower(), law.j());
        RootGuess guess = RootGuess.best(law.k(), Math.max(LEAST_ZEROS, SIGNIFICAND - SIGNIFICAND / highest));
        Ends ends = Ends.of(goal.fn());
        boolean guarded = PowerWriter.needsGuard(goal.spec().domain());
        List<Draft> drafts = new ArrayList<>();
        double error = Double.POSITIVE_INFINITY;
        for (int count = 2; count <= MOST_COEFFICIENTS && error > ENOUGH; count++) {
            MinimaxPolynomial core = core(guess, fused, count);
            error = core.error() * ULPS_PER_UNIT;
            if (error < goal.spec().maxUlp()) {
                double[] c = core.coefficients();
                PowerDraft draft = new PowerDraft(law, guess, fused ? Arrays.copyOfRange(c, 1, c.length) : c, fused,
                        error, ends, guarded);
                drafts.add(new MeasuredDraft(draft, errorOnSample(draft) + UNSEEN));
            }
        }
        return drafts;
    }

    private double errorOnSample(PowerDraft draft) {
        Sample sample = Sample.of(law::at, draft.inputs(goal.spec().domain(), new Random(goal.seed())));
        float[] y = new float[sample.x().length];
        Interpreter.of(draft.with(draft.start())).apply(sample.x(), y);
        return sample.worst(y);
    }

    private MinimaxPolynomial core(RootGuess guess, boolean fused, int count) {
        RealFunction core = (h, digits) -> law.factors() == 0
                ? goal.f().at(1 + h, digits)
                : goal.f().at(1 + h, digits).divide(new BigDecimal(1 + h), new MathContext(digits));
        double[] range = guess.range();
        return MinimaxPolynomial.fit(core, RealFunction.relative(core), range[0], range[1], fused ? count : count - 1,
                fused ? new double[]{ 1 } : new double[0]);
    }
}
