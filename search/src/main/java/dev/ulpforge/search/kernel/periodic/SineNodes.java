package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The nodes {@code c = (k + origin)·p/n} of a sinusoid with half period p.
 *
 * @param law    the law of the sinusoid
 * @param n      how many nodes there are in half a period, a power of two
 * @param origin where the first node is, in steps: 0, or 1/2
 * @param half   whether tables hold half a period only
 */
record SineNodes(SinusoidEquation law, int n, float origin, boolean half) {

    /** {@return whether a node is a zero} */
    boolean hitZeros() {
        return IntStream.range(0, n).anyMatch(k -> law.value(turn(k)) == 0);
    }

    private double turn(int k) {
        return (k + (double) origin) / n;
    }

    /** {@return the steps between the nodes} */
    PeriodGrid steps() {
        return new PeriodGrid(law.halfPeriod().divide(BigDecimal.valueOf(n), new MathContext(80)), 2 * n, origin);
    }

    private int entries() {
        return half ? n : 2 * n;
    }

    /** {@return {@code f(c)} of each node} */
    float[] values() {
        return floats(law::value);
    }

    /** {@return what the rounding of {@link #values} left} */
    float[] lowerValues() {
        return floats(turn -> law.value(turn) - (float) law.value(turn));
    }

    /** {@return {@code f'(c)} of each node, all divided by 1 + {@link #excess}} */
    float[] slopes() {
        return floats(turn -> law.slope(turn) * omega() / (1 + excess()));
    }

    private float[] floats(DoubleUnaryOperator entry) {
        float[] floats = new float[entries()];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) (entry.applyAsDouble(turn(k)) + 0.0);
        }
        return floats;
    }

    /** {@return the factor by which the slope at a zero exceeds the float nearest to it, less 1} */
    double excess() {
        double slope = law.amplitude() * omega();
        return slope / (float) slope - 1;
    }

    /** {@return the angle per unit of x} */
    double omega() {
        return Math.PI / law.halfPeriod().doubleValue();
    }

    /** {@return whether {@code f(c)} or {@code f'(c)} is 0 at every node} */
    boolean areExtreme() {
        return IntStream.range(0, n).allMatch(k -> law.value(turn(k)) == 0 || law.slope(turn(k)) == 0);
    }

    /** {@return whether every node is a zero} */
    boolean areZeros() {
        return IntStream.range(0, n).allMatch(k -> law.value(turn(k)) == 0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d nodes, tables of %d", 2 * n, entries());
    }
}
