package dev.ulpforge.search.composition;

import java.util.random.RandomGenerator;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.core.number.RealFunction;

/**
 * Inputs for samples of an expression about which nothing is known but its values.
 *
 * @param f     the expression
 * @param count how many inputs
 */
record ExpressionSampler(RealFunction f, int count) {
    private static final double[] REACHES = { 8, 20, 110 };
    private static final int SMALLEST = -30;
    private static final int LARGEST = 8;
    private static final int TRIES = 20;

    /**
     * {@return inputs of the domain at which f has a value}: uniformly from short and long intervals around 0, or of
     * any magnitude
     */
    float[] draw(Domain domain, RandomGenerator random) {
        float[] inputs = new float[count];
        float last = Float.NaN;
        for (int i = 0; i < count; i++) {
            float x = draw(domain, i % (REACHES.length + 1), random);
            for (int tries = 0; tries < TRIES && !hasValue(x); tries++) {
                x = draw(domain, i % (REACHES.length + 1), random);
            }
            last = hasValue(x) || Float.isNaN(last) ? x : last;
            inputs[i] = last;
        }
        return inputs;
    }

    private static float draw(Domain domain, int kind, RandomGenerator random) {
        double reach = kind < REACHES.length ? REACHES[kind] : Math.scalb(1.0, random.nextInt(SMALLEST, LARGEST));
        double low = Math.max(domain.lower(), -reach);
        double high = Math.min(domain.upper(), reach);
        if (low > high) {
            low = Math.max(domain.lower(), -Float.MAX_VALUE);
            high = Math.min(domain.upper(), Float.MAX_VALUE);
        }
        float x = (float) (low + (high - low) * random.nextDouble());
        return domain.contains(x) ? x : Math.clamp(x, domain.lower(), domain.upper());
    }

    private boolean hasValue(float x) {
        try {
            return Math.abs(f.at(x).hi()) < Float.MAX_VALUE;
        } catch (ArithmeticException undefined) {
            return false;
        }
    }
}
