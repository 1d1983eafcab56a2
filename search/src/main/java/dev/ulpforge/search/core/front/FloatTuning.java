package dev.ulpforge.search.core.front;

import java.util.SplittableRandom;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.program.ProgramSkeleton;

/**
 * Rounds the constants of programs to floats and, where roundings matter, moves them by units in their last place as
 * long as that makes the largest error in float arithmetic smaller.
 */
record FloatTuning(FloatErrors errors) implements Appraisal {
    /** Constants whose best real errors are larger, in ULP, have nothing to gain from their last bits. */
    private static final double COARSE = 256;
    /** A program with more than this multiple of the best error of its size is not worth the time. */
    private static final double NEAR = 4;
    private static final int[] STEPS = { 1, -1, 2, -2, 8, -8 };
    private static final int ROUNDS = 4;
    private static final int PAIRS = 64;

    @Override
    public FittedProgram of(Fit fit, double best) {
        ProgramSkeleton skeleton = fit.program().skeleton();
        float[] constants = FloatErrors.rounded(fit.program());
        if (!areFinite(constants)) {
            return new FittedProgram(fit.program(), Double.POSITIVE_INFINITY);
        }
        double error = errors.error(skeleton, constants);
        if (fit.error() < COARSE && error < NEAR * best && constants.length > 0) {
            error = oneByOne(skeleton, constants, error);
            error = inPairs(skeleton, constants, error);
        }
        return new FittedProgram(FloatErrors.program(skeleton, constants), error);
    }

    private static boolean areFinite(float[] constants) {
        for (float constant : constants) {
            if (!Float.isFinite(constant)) {
                return false;
            }
        }
        return true;
    }

    private double oneByOne(ProgramSkeleton skeleton, float[] constants, double start) {
        double least = start;
        for (int round = 0; round < ROUNDS; round++) {
            double before = least;
            for (int i = 0; i < constants.length; i++) {
                for (int step : STEPS) {
                    least = moved(skeleton, constants, least, new int[]{ i }, new int[]{ step });
                }
            }
            if (!(least < before)) {
                break;
            }
        }
        return least;
    }

    /** Two constants may have to move at once. */
    private double inPairs(ProgramSkeleton skeleton, float[] constants, double start) {
        SplittableRandom random = new SplittableRandom(skeleton.fingerprint());
        double least = start;
        for (int k = 0; k < PAIRS && constants.length > 1; k++) {
            int[] which = { random.nextInt(constants.length), random.nextInt(constants.length) };
            int[] steps = { STEPS[random.nextInt(STEPS.length)], STEPS[random.nextInt(STEPS.length)] };
            least = moved(skeleton, constants, least, which, steps);
        }
        return least;
    }

    /** {@return the error after some constants were moved}, which stay where they were if it gets no smaller */
    private double moved(ProgramSkeleton skeleton, float[] constants, double least, int[] which, int[] steps) {
        float[] moved = constants.clone();
        for (int k = 0; k < which.length; k++) {
            moved[which[k]] = Float.intBitsToFloat(Float.floatToRawIntBits(moved[which[k]]) + steps[k]);
        }
        double error = errors.error(skeleton, moved);
        if (error < least) {
            System.arraycopy(moved, 0, constants, 0, moved.length);
            return error;
        }
        return least;
    }
}
