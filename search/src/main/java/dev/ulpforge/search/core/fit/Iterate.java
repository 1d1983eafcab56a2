package dev.ulpforge.search.core.fit;

import java.util.Arrays;

import dev.ulpforge.search.core.program.ProgramSkeleton;

/**
 * The constants of one skeleton, their errors at a target's points, and trial constants beside them. Values are
 * computed in double until the errors come near its precision, then in double-double. Derivatives are double unless
 * fine ones are asked for; that costs steps but no accuracy, because every step starts from finely evaluated errors.
 */
final class Iterate {

    private final BackPropagation evaluation;
    private final DoubleDoubleDerivatives fineDerivatives;
    private final ZeroConstraints meeting;
    private final int n;
    private final double fineBelow;
    private double[] errors;
    private double[] trial;
    private double[] high = new double[0];
    private double[] low = new double[0];
    private double[] trialHigh = new double[0];
    private double[] trialLow = new double[0];
    private int p;
    private boolean fine;

    /** Saved constants, to return to. */
    record Saved(double[] high, double[] low) {}

    Iterate(FitTarget target) {
        n = target.size();
        fineBelow = target.fine();
        evaluation = new BackPropagation(target);
        fineDerivatives = new DoubleDoubleDerivatives(evaluation);
        meeting = new ZeroConstraints(target);
        errors = new double[n];
        trial = new double[n];
    }

    /** Switches to another skeleton. */
    void bind(ProgramSkeleton skeleton) {
        evaluation.bind(skeleton);
        meeting.bind(skeleton);
        p = skeleton.constants();
        if (high.length < p) {
            high = new double[p];
            low = new double[p];
            trialHigh = new double[p];
            trialLow = new double[p];
        }
    }

    FitTarget target() {
        return evaluation.target();
    }

    /** {@return the number of constants} */
    int constants() {
        return p;
    }

    /**
     * {@return the largest error after a move to these constants, or to ones nearby that have the target's zeros; NaN
     * or infinite at a pole}
     */
    double start(Saved at) {
        System.arraycopy(at.high, 0, high, 0, p);
        System.arraycopy(at.low, 0, low, 0, p);
        meeting.apply(high, low);
        fine = fineBelow == Double.POSITIVE_INFINITY;
        evaluate(high, low, errors);
        refineIfNear();
        return peak();
    }

    Saved saved() {
        return new Saved(Arrays.copyOf(high, p), Arrays.copyOf(low, p));
    }

    /** Returns to saved constants, in the arithmetic used last. */
    void restore(Saved at) {
        System.arraycopy(at.high, 0, high, 0, p);
        System.arraycopy(at.low, 0, low, 0, p);
        evaluate(high, low, errors);
    }

    /**
     * {@return the errors of trial constants that differ by {@code delta}, adjusted as in {@code start}; this object
     * reuses the array}
     */
    double[] attempt(double[] delta) {
        for (int k = 0; k < p; k++) {
            double s = high[k] + delta[k];
            double t = s - high[k];
            double e = (high[k] - (s - t)) + (delta[k] - t) + low[k];
            trialHigh[k] = s + e;
            trialLow[k] = e - (trialHigh[k] - s);
        }
        meeting.apply(trialHigh, trialLow);
        evaluate(trialHigh, trialLow, trial);
        return trial;
    }

    /** Accepts the trial constants. */
    void accept() {
        double[] t = high;
        high = trialHigh;
        trialHigh = t;
        t = low;
        low = trialLow;
        trialLow = t;
        t = errors;
        errors = trial;
        trial = t;
        refineIfNear();
    }

    private void refineIfNear() {
        if (!fine && peak() < fineBelow) {
            refine();
        }
    }

    private void evaluate(double[] c, double[] d, double[] out) {
        if (fine) {
            evaluation.fineErrors(c, d, out);
        } else {
            evaluation.errors(c, out);
        }
    }

    /** {@return the errors at the points; this object reuses the array} */
    double[] errors() {
        return errors;
    }

    /** {@return the largest error at the points} */
    double peak() {
        return DoubleArrays.peak(errors, n);
    }

    /** {@return the largest error at the points of another target} */
    double peakOn(BackPropagation other, double[] out) {
        if (fine) {
            other.fineErrors(high, low, out);
        } else {
            other.errors(high, out);
        }
        return DoubleArrays.peak(out, out.length);
    }

    /** Computes in double-double from here on. */
    void refine() {
        fine = true;
        evaluate(high, low, errors);
    }

    /** {@return the derivatives of the errors in double-double arithmetic; this object reuses them} */
    DoubleDoubleDerivatives fineDerivatives() {
        evaluation.fineErrors(high, low, errors);
        fineDerivatives.compute();
        return fineDerivatives;
    }

    /** {@return the derivatives of the scaled errors with respect to the constants; this object reuses the arrays} */
    double[][] derivatives(double[] scale) {
        evaluate(high, low, errors);
        return evaluation.derivatives(scale);
    }
}
