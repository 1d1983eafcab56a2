package dev.ulpforge.verify.oracle;

/** A double function of a float, with a proven error, fit for whole arrays. */
public interface PointwiseFunction {

    /** Writes {@code f(x[from + i])} to {@code v[i]} for {@code 0 <= i < count}. */
    void apply(float[] x, int from, int count, double[] v);

    /** {@return the proven absolute error} */
    double absoluteError();

    /** {@return the proven error relative to the value given, to be added to the absolute one} */
    double relativeError();
}
