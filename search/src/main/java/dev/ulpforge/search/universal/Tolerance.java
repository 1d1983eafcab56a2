package dev.ulpforge.search.universal;

/**
 * How far a fit may be from its target, in ULP of the target's values.
 *
 * @param usual where nothing else is said
 * @param from  up to which float there is less
 * @param less  the tolerance from there downwards
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
