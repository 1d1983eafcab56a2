package dev.ulpforge.search.universal;

/**
 * The largest error of a fit, in ULP of the target's values.
 *
 * @param usual the tolerance elsewhere
 * @param from the float up to which the tolerance is smaller
 * @param less the tolerance at and below that float
 */
record Tolerance(double usual, float from, double less) {

    /** The same tolerance everywhere. */
    Tolerance(double usual) {
        this(usual, Float.NEGATIVE_INFINITY, usual);
    }

    double at(float x) {
        return x <= from ? less : usual;
    }
}
