package dev.ulpforge.search.kernel;

import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.spec.Domain;

/** Inputs of a domain, drawn for a sample. */
public final class SampleInputs {

    private SampleInputs() {}

    /**
     * {@return {@code count} inputs of {@code domain}} Input i is drawn by {@code draw.apply(i)}, again up to {@code
     * tries} times while it is outside the domain; after that it is drawn evenly from {@code low} to {@code high},
     * limited to the domain.
     */
    public static float[] inputs(int count, int tries, Domain domain, IntFunction<Float> draw, double low, double high,
            RandomGenerator random) {
        float[] inputs = new float[count];
        for (int i = 0; i < count; i++) {
            float x = draw.apply(i);
            for (int again = 0; !domain.contains(x) && again < tries; again++) {
                x = draw.apply(i);
            }
            inputs[i] = domain.contains(x) ? x : anywhere(domain, low, high, random);
        }
        return inputs;
    }

    private static float anywhere(Domain domain, double low, double high, RandomGenerator random) {
        double lower = Math.max(domain.lower(), low);
        float x = (float) (lower + (Math.min(domain.upper(), high) - lower) * random.nextDouble());
        return domain.contains(x) ? x : domain.upper();
    }
}
