package dev.ulpforge.search.tuning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.Sample;
import dev.ulpforge.search.kernel.TunableConstants;

/**
 * Inputs at which some candidate has failed, and their neighbours; later candidates are tuned on them from the start.
 * Not thread-safe.
 */
public final class CounterexamplePool {
    /** About how many neighbours come with the counter-examples of a sweep. */
    private static final int NEIGHBOURS = 2048;
    /** They are at most 2^17 floats away: the roundings there are others, the errors of the approximation the same. */
    private static final int BITS_AWAY = 17;
    /** Near the ends of the range of floats a neighbour's value may be special. */
    private static final double FAR_FROM_ENDS = 0x1p100;
    private final Domain domain;
    private final RandomGenerator random;
    private final Set<Float> inputs = new LinkedHashSet<>();

    /** No inputs yet, in this domain. */
    public CounterexamplePool(Domain domain, long seed) {
        this.domain = domain;
        this.random = new Random(seed);
    }

    /**
     * {@return whether any input was new} Adds the inputs whose exact value is finite: tuning does not change special
     * values.
     */
    public boolean add(List<Witness> counterexamples) {
        boolean added = false;
        for (Witness witness : counterexamples) {
            added |= Double.isFinite(witness.want()) && inputs.add(witness.input());
        }
        for (Witness witness : counterexamples) {
            addNeighbours(witness, NEIGHBOURS / counterexamples.size());
        }
        return added;
    }

    private void addNeighbours(Witness witness, int count) {
        boolean ordinary = Math.abs(Math.log(Math.abs(witness.want()))) < Math.log(FAR_FROM_ENDS);
        for (int i = 0; i < count; i++) {
            int away = random.nextInt(1 << 1 + random.nextInt(BITS_AWAY));
            int bits = Float.floatToRawIntBits(witness.input()) + (random.nextBoolean() ? away : -away);
            float x = Float.intBitsToFloat(bits);
            if (ordinary && Math.signum(x) == Math.signum(witness.input()) && domain.contains(x)) {
                inputs.add(x);
            }
        }
    }

    /**
     * {@return a sample and the hard inputs}, but for neighbours at which the target has no value, or none that is
     * finite
     */
    public Sample with(Sample sample, Sample.ExactValue f) {
        double[] hard = inputs.stream().filter(x -> Double.isFinite(f.at(x))).mapToDouble(Float::doubleValue).toArray();
        return hard.length == 0 ? sample : sample.with(Sample.of(f, TunableConstants.rounded(hard)));
    }
}
