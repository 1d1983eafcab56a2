package dev.ulpforge.verify.sweep.pass;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The range of results, and whether all are finite numbers. */
public final class ResultsPass {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int L = FLOATS.length();

    private float least;
    private float greatest;

    /** Before any result. */
    public ResultsPass() {
        reset();
    }

    /** Forgets all. */
    public void reset() {
        least = Float.POSITIVE_INFINITY;
        greatest = Float.NEGATIVE_INFINITY;
    }

    /** {@return whether all of {@code count} results, which are recorded, are finite} */
    public boolean results(float[] y, int from, int count) {
        FloatVector low = FloatVector.broadcast(FLOATS, least);
        FloatVector high = FloatVector.broadcast(FLOATS, greatest);
        FloatVector nan = FloatVector.zero(FLOATS);
        int whole = count - count % L;
        for (int i = 0; i < whole; i += L) {
            FloatVector v = FloatVector.fromArray(FLOATS, y, from + i);
            low = low.blend(v, v.compare(VectorOperators.LT, low));
            high = high.blend(v, v.compare(VectorOperators.GT, high));
            nan = nan.add(v.sub(v));
        }
        least = low.reduceLanes(VectorOperators.MIN);
        greatest = high.reduceLanes(VectorOperators.MAX);
        float rest = nan.reduceLanes(VectorOperators.ADD);
        for (int i = from + whole; i < from + count; i++) {
            least = y[i] < least ? y[i] : least;
            greatest = y[i] > greatest ? y[i] : greatest;
            rest += y[i] - y[i];
        }
        return rest == rest;
    }

    /** {@return the least result that is a number, so far; infinity before any} */
    public float least() {
        return least;
    }

    /** {@return the greatest result that is a number, so far; minus infinity before any} */
    public float greatest() {
        return greatest;
    }
}
