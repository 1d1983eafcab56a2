package dev.ulpforge.jmh.bulk;

import java.util.Map;
import java.util.SplittableRandom;

import dev.ulpforge.jmh.Subject;

/**
 * Inputs that a function's fast path is not for: huge angles, subnormal results, subnormal inputs of logarithms and
 * roots.
 *
 * @param lower the least
 * @param upper the greatest
 */
record RareInputs(double lower, double upper) {
    private static final RareInputs HUGE = new RareInputs(1e6, 1e30);
    private static final RareInputs SUBNORMAL = new RareInputs(0x1p-149, 0x1p-127);
    private static final Map<Subject, RareInputs> OF = Map.ofEntries(Map.entry(Subject.EXP, new RareInputs(-103, -88)),
            Map.entry(Subject.EXP2, new RareInputs(-149, -127)), Map.entry(Subject.EXP10, new RareInputs(-44.8, -38)),
            Map.entry(Subject.LOG, SUBNORMAL), Map.entry(Subject.LOG2, SUBNORMAL), Map.entry(Subject.LOG10, SUBNORMAL),
            Map.entry(Subject.CBRT, SUBNORMAL), Map.entry(Subject.SIN, HUGE), Map.entry(Subject.COS, HUGE),
            Map.entry(Subject.TAN, HUGE), Map.entry(Subject.SINH, new RareInputs(88, 89.4)),
            Map.entry(Subject.COSH, new RareInputs(88, 89.4)));
    private static final long SEED = 2;

    static boolean areThereOf(Subject subject) {
        return OF.containsKey(subject);
    }

    /** {@return a copy of inputs, of which every {@code oneIn}-th, but not the first, is a rare one of the function} */
    static float[] among(float[] inputs, Subject subject, int oneIn) {
        RareInputs rare = OF.get(subject);
        SplittableRandom random = new SplittableRandom(SEED);
        float[] mixed = inputs.clone();
        for (int i = oneIn - 1; i < mixed.length; i += oneIn) {
            mixed[i] = (float) random.nextDouble(rare.lower, rare.upper);
        }
        return mixed;
    }
}
