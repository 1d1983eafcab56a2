package dev.ulpforge.verify.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What results, and the values they stand for, have for a range; and whether all results are finite numbers. */
final class ResultsPass {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int L = FLOATS.length();

    /** The least result that is a number, so far; infinity before any. */
    float least = Float.POSITIVE_INFINITY;
    /** The greatest result that is a number, so far; minus infinity before any. */
    float greatest = Float.NEGATIVE_INFINITY;
    /** The least value, so far: not below the exact one. */
    double lowest = Double.POSITIVE_INFINITY;
    /** The greatest value, so far: not above the exact one. */
    double highest = Double.NEGATIVE_INFINITY;

    /** Takes in {@code count} results. {@return whether all are finite} */
    boolean results(float[] y, int from, int count) {
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
            result(y[i]);
            rest += y[i] - y[i];
        }
        return rest == rest;
    }

    /**
     * Takes in {@code count} finite values; what is remembered as the least is not below the exact least, nor the
     * greatest above.
     */
    void values(Estimate values, int count) {
        DoubleVector low = DoubleVector.broadcast(Horner.DOUBLES, lowest);
        DoubleVector high = DoubleVector.broadcast(Horner.DOUBLES, highest);
        int whole = count - count % low.length();
        for (int i = 0; i < whole; i += low.length()) {
            DoubleVector value = DoubleVector.fromArray(Horner.DOUBLES, values.v, i);
            DoubleVector bound = DoubleVector.fromArray(Horner.DOUBLES, values.bound, i);
            DoubleVector above = value.add(bound);
            DoubleVector below = value.sub(bound);
            low = low.blend(above, above.compare(VectorOperators.LT, low));
            high = high.blend(below, below.compare(VectorOperators.GT, high));
        }
        lowest = low.reduceLanes(VectorOperators.MIN);
        highest = high.reduceLanes(VectorOperators.MAX);
        for (int i = whole; i < count; i++) {
            lowest = Math.min(lowest, values.v[i] + values.bound[i]);
            highest = Math.max(highest, values.v[i] - values.bound[i]);
        }
    }

    /** Takes in one value; NaN has no effect. */
    void value(double v) {
        lowest = v < lowest ? v : lowest;
        highest = v > highest ? v : highest;
    }

    /** Takes in what another has found. */
    void add(ResultsPass other) {
        least = Math.min(least, other.least);
        greatest = Math.max(greatest, other.greatest);
        lowest = Math.min(lowest, other.lowest);
        highest = Math.max(highest, other.highest);
    }

    /** {@return whether no result is beyond the least and greatest values, rounded to float} */
    boolean inRange() {
        return least >= (float) lowest && greatest <= (float) highest;
    }

    private void result(float y) {
        least = y < least ? y : least;
        greatest = y > greatest ? y : greatest;
    }
}
