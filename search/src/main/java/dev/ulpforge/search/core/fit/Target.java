package dev.ulpforge.search.core.fit;

import java.util.Arrays;

import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.RealFunction;

/** The values {@code hi + lo} to meet at the points x and the positive weights of an error there. Do not modify. */
record Target(double[] x, double[] hi, double[] lo, double[] weight) {

    /** Samples f at the points. */
    static Target of(RealFunction f, RealFunction weight, double[] points) {
        DoubleDouble[] y = Arrays.stream(points).mapToObj(f::at).toArray(DoubleDouble[]::new);
        return new Target(points, Arrays.stream(y).mapToDouble(DoubleDouble::hi).toArray(),
                Arrays.stream(y).mapToDouble(DoubleDouble::lo).toArray(),
                Arrays.stream(points).map(x -> weight.at(x).hi()).toArray());
    }

    int size() {
        return x.length;
    }
}
