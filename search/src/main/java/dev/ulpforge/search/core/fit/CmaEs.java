package dev.ulpforge.search.core.fit;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;

/**
 * CMA-ES on the sum of squared errors (Hansen and Ostermeier, Evol. Comput. 9, 2001; from Hipparchus): it needs no
 * derivatives and gets past poles, and so finds starts where descents from random constants fail. It is much slower.
 */
final class CmaEs {

    private static final int EVALUATIONS = 20_000;
    private static final int ITERATIONS = 400;
    private static final double UNUSABLE = 1000;

    private final Iterate position;

    CmaEs(Iterate position) {
        this.position = position;
    }

    /** {@return the best constants found from this start, for the skeleton that the iterate is bound to} */
    Iterate.Saved from(Iterate.Saved start, RandomGenerator random) {
        int p = position.constants();
        CMAESOptimizer optimizer = new CMAESOptimizer(ITERATIONS, Double.NEGATIVE_INFINITY, true, 0, 0,
                new Well19937c(random.nextLong()), false, null);
        double[] sigma = new double[p];
        Arrays.fill(sigma, 1);
        try {
            double[] best = optimizer.optimize(new MaxEval(EVALUATIONS), new ObjectiveFunction(this::logSquares),
                    GoalType.MINIMIZE, new InitialGuess(start.high()), new CMAESOptimizer.Sigma(sigma),
                    new CMAESOptimizer.PopulationSize(4 + 4 * p), SimpleBounds.unbounded(p)).getPoint();
            return new Iterate.Saved(best, new double[p]);
        } catch (MathRuntimeException exhausted) {
            return start;
        }
    }

    private double logSquares(double[] c) {
        position.start(new Iterate.Saved(c, new double[c.length]));
        double[] e = position.errors();
        double squares = DoubleArrays.dot(e, e, e.length);
        return squares < Double.POSITIVE_INFINITY ? Math.log(Math.max(1e-300, squares)) : UNUSABLE;
    }
}
