package dev.ulpforge.search.kernel.periodic;

import java.util.random.RandomGenerator;

import dev.ulpforge.model.spec.Domain;

/** Inputs for a sample of a periodic function. */
final class PeriodicInputs {
    private static final int COUNT = 1 << 16;
    private static final int NEAR = 1 << 11;
    /** The magnitudes that users have, in steps of half a period or less. */
    private static final double TYPICAL = 64;

    private PeriodicInputs() {}

    /** {@return inputs of typical magnitudes, positive and negative, if the domain has them} */
    static float[] typical(PeriodGrid steps, Domain domain, RandomGenerator random) {
        double step = steps.step().doubleValue();
        double low = Math.max(domain.lower(), -TYPICAL * step);
        double high = Math.min(domain.upper(), TYPICAL * step);
        float[] inputs = new float[COUNT];
        for (int i = 0; i < inputs.length; i++) {
            float x = (float) (low + (high - low) * random.nextDouble());
            inputs[i] = domain.contains(x) ? x : (float) (low + high) / 2;
        }
        return inputs;
    }

    /** {@return typical inputs, the last of them replaced by some near multiples of a step, and of any magnitude} */
    static float[] all(PeriodGrid steps, Domain domain, RandomGenerator random) {
        float[] inputs = typical(steps, domain, random);
        double step = steps.step().doubleValue();
        for (int i = COUNT - COUNT / 8; i < COUNT; i++) {
            float x = i % 2 == 0
                    ? (float) (Math.rint(inputs[i] / step * (1 + random.nextInt(NEAR))) * step)
                    : Float.intBitsToFloat(random.nextInt());
            inputs[i] = Float.isFinite(x) && domain.contains(x) ? x : inputs[i];
        }
        return inputs;
    }
}
