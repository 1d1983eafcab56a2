package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.spec.Domain;

/**
 * The inputs on which programs of a scheme are judged before they are proven.
 *
 * @param count the number of inputs
 * @param places where they lie, in turn
 */
public record Sampling(int count, List<Place> places) {
    private static final int DEEPEST = 32;

    public Sampling {
        places = List.copyOf(places);
    }

    /** {@return inputs in the domain and in the fast region}: arbitrary ones in place of a place that has none */
    float[] inputs(Region fast, Domain domain, RandomGenerator random) {
        float[] inputs = new float[count];
        double low = Math.max(Math.max(domain.lower(), fast.low()), -Float.MAX_VALUE);
        double high = Math.min(Math.min(domain.upper(), fast.high()), Float.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            double any = low + (high - low) * random.nextDouble();
            float x = (float) places.get(i % places.size()).input(i / places.size(), any, random.nextDouble(),
                    random.nextInt(DEEPEST));
            inputs[i] = domain.contains(x) && fast.contains(x) ? x : (float) any;
        }
        return inputs;
    }
}
