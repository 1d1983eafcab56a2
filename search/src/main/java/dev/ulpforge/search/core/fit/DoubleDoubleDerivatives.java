package dev.ulpforge.search.core.fit;

import java.util.Arrays;

/**
 * The derivatives of the errors with respect to the constants in double-double arithmetic, computed backwards through a
 * {@link BackPropagation} whose last evaluation was a fine one: high and low parts, {@code [k]} for constant k. The
 * arrays are reused.
 */
final class DoubleDoubleDerivatives {

    private final BackPropagation of;
    private final int n;
    private double[][] adjointHigh = new double[0][];
    private double[][] adjointLow = new double[0][];
    private boolean[] touched = new boolean[0];
    private final double[] high;
    private final double[] low;

    DoubleDoubleDerivatives(BackPropagation of) {
        this.of = of;
        n = of.target().size();
        high = new double[n];
        low = new double[n];
    }

    /** Computes the derivatives, backwards through the evaluation. */
    void compute() {
        int slots = of.slots();
        if (slots > touched.length) {
            adjointHigh = new double[slots][n];
            adjointLow = new double[slots][n];
            touched = new boolean[slots];
        }
        Arrays.fill(touched, false);
        System.arraycopy(of.target().weight(), 0, adjointHigh[slots - 1], 0, n);
        Arrays.fill(adjointLow[slots - 1], 0);
        touched[slots - 1] = true;
        for (int s = slots - 1; s > of.constants(); s--) {
            if (touched[s]) {
                back(s, of.in[3 * s], of.in[3 * s + 1]);
            }
        }
    }

    double[][] high() {
        return Arrays.copyOfRange(adjointHigh, 1, of.constants() + 1);
    }

    double[][] low() {
        return Arrays.copyOfRange(adjointLow, 1, of.constants() + 1);
    }

    private void back(int s, int a, int b) {
        double[] gh = adjointHigh[s];
        double[] gl = adjointLow[s];
        switch (of.op[s]) {
            case ADD -> {
                pass(a, gh, gl);
                pass(b, gh, gl);
            }
            case SUB -> {
                pass(a, gh, gl);
                passNegated(b, gh, gl);
            }
            case MUL -> product(a, b, gh, gl);
            case DIV -> {
                DoubleDoubleArrays.div(high, low, gh, gl, of.hi[b], of.lo[b], n);
                pass(a, high, low);
                DoubleDoubleArrays.mul(high, low, high, low, of.hi[s], of.lo[s], n);
                passNegated(b, high, low);
            }
            case FMA -> {
                product(a, b, gh, gl);
                pass(of.in[3 * s + 2], gh, gl);
            }
        }
    }

    private void product(int a, int b, double[] gh, double[] gl) {
        DoubleDoubleArrays.mul(high, low, gh, gl, of.hi[b], of.lo[b], n);
        pass(a, high, low);
        DoubleDoubleArrays.mul(high, low, gh, gl, of.hi[a], of.lo[a], n);
        pass(b, high, low);
    }

    private void passNegated(int slot, double[] gh, double[] gl) {
        DoubleArrays.addScaled(high, -1, gh, n, true);
        DoubleArrays.addScaled(low, -1, gl, n, true);
        pass(slot, high, low);
    }

    private void pass(int slot, double[] gh, double[] gl) {
        if (slot > 0 && touched[slot]) {
            DoubleDoubleArrays.accumulate(adjointHigh[slot], adjointLow[slot], gh, gl, n);
        } else if (slot > 0) {
            System.arraycopy(gh, 0, adjointHigh[slot], 0, n);
            System.arraycopy(gl, 0, adjointLow[slot], 0, n);
            touched[slot] = true;
        }
    }
}
