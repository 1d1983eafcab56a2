package dev.ulpforge.search.core.fit;

import java.util.Arrays;

import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;

/**
 * Evaluates a skeleton at all points of a target at once, forwards for its values and backwards for the derivatives of
 * its result with respect to every constant. Slot 0 holds x, slots 1 to p the constants, the slots after them the
 * operations. One workspace serves many skeletons, one after the other; it is not thread-safe.
 */
final class BackPropagation {

    private final FitTarget target;
    private final int n;
    /** The values of each slot, high and low parts; low parts are valid after a fine evaluation only. */
    double[][] hi = new double[0][];
    double[][] lo = new double[0][];
    private double[][] adjoint = new double[0][];
    /** What each slot does, and with which three slots at most. */
    Operation[] op = new Operation[0];
    int[] in = new int[0];
    private boolean[] touched = new boolean[0];
    private int constants;
    private int slots;

    BackPropagation(FitTarget target) {
        this.target = target;
        this.n = target.size();
    }

    FitTarget target() {
        return target;
    }

    int constants() {
        return constants;
    }

    int slots() {
        return slots;
    }

    /** Switches to another skeleton. */
    void bind(ProgramSkeleton s) {
        constants = s.constants();
        slots = 1 + constants + s.size();
        reserve(slots);
        int next = 1;
        for (int k = 1; k <= s.size(); k++) {
            int slot = constants + k;
            op[slot] = s.operation(k);
            for (int j = 0; j < op[slot].arity(); j++) {
                int operand = s.operand(k, j);
                in[slot * 3 + j] = operand == ProgramSkeleton.CONSTANT
                        ? next++
                        : operand == 0 ? 0 : constants + operand;
            }
        }
    }

    private void reserve(int count) {
        int old = hi.length;
        if (count <= old) {
            return;
        }
        hi = Arrays.copyOf(hi, count);
        lo = Arrays.copyOf(lo, count);
        adjoint = Arrays.copyOf(adjoint, count);
        op = Arrays.copyOf(op, count);
        in = Arrays.copyOf(in, 3 * count);
        touched = new boolean[count];
        for (int i = old; i < count; i++) {
            hi[i] = i == 0 ? target.x() : new double[n];
            lo[i] = new double[n];
            adjoint[i] = new double[n];
        }
    }

    /** Weighted errors in double arithmetic: {@code r = weight * (value - target)}. */
    void errors(double[] c, double[] r) {
        for (int k = 0; k < constants; k++) {
            Arrays.fill(hi[k + 1], c[k]);
        }
        for (int s = constants + 1; s < slots; s++) {
            double[] a = hi[in[3 * s]];
            double[] b = hi[in[3 * s + 1]];
            switch (op[s]) {
                case ADD -> DoubleArrays.add(hi[s], a, b, n);
                case SUB -> DoubleArrays.sub(hi[s], a, b, n);
                case MUL -> DoubleArrays.mul(hi[s], a, b, n);
                case DIV -> DoubleArrays.div(hi[s], a, b, n);
                case FMA -> DoubleArrays.fma(hi[s], a, b, hi[in[3 * s + 2]], n);
            }
        }
        double[] v = hi[slots - 1];
        for (int i = 0; i < n; i++) {
            r[i] = (v[i] - target.hi()[i]) * target.weight()[i];
        }
    }

    /** Weighted errors in double-double arithmetic, for constants {@code c + d}. */
    void fineErrors(double[] c, double[] d, double[] r) {
        for (int k = 0; k < constants; k++) {
            Arrays.fill(hi[k + 1], c[k]);
            Arrays.fill(lo[k + 1], d[k]);
        }
        for (int s = constants + 1; s < slots; s++) {
            int a = in[3 * s];
            int b = in[3 * s + 1];
            switch (op[s]) {
                case ADD -> DoubleDoubleArrays.add(hi[s], lo[s], hi[a], lo[a], hi[b], lo[b], n);
                case SUB -> DoubleDoubleArrays.sub(hi[s], lo[s], hi[a], lo[a], hi[b], lo[b], n);
                case MUL -> DoubleDoubleArrays.mul(hi[s], lo[s], hi[a], lo[a], hi[b], lo[b], n);
                case DIV -> DoubleDoubleArrays.div(hi[s], lo[s], hi[a], lo[a], hi[b], lo[b], n);
                case FMA -> {
                    int e = in[3 * s + 2];
                    DoubleDoubleArrays.mul(hi[s], lo[s], hi[a], lo[a], hi[b], lo[b], n);
                    DoubleDoubleArrays.accumulate(hi[s], lo[s], hi[e], lo[e], n);
                }
            }
        }
        double[] v = hi[slots - 1];
        double[] w = lo[slots - 1];
        for (int i = 0; i < n; i++) {
            r[i] = ((v[i] - target.hi()[i]) + (w[i] - target.lo()[i])) * target.weight()[i];
        }
    }

    /**
     * The derivatives of the errors of the last evaluation, each point's scaled by {@code scale}: element {@code [k]}
     * of the outcome belongs to constant k. The workspace reuses the arrays.
     */
    double[][] derivatives(double[] scale) {
        Arrays.fill(touched, 0, slots, false);
        DoubleArrays.mul(adjoint[slots - 1], target.weight(), scale, n);
        touched[slots - 1] = true;
        for (int s = slots - 1; s > constants; s--) {
            if (touched[s]) {
                back(s);
            }
        }
        return Arrays.copyOfRange(adjoint, 1, constants + 1);
    }

    private void back(int s) {
        int a = in[3 * s];
        int b = in[3 * s + 1];
        double[] g = adjoint[s];
        switch (op[s]) {
            case ADD -> {
                pass(a, 1, g);
                pass(b, 1, g);
            }
            case SUB -> {
                pass(a, 1, g);
                pass(b, -1, g);
            }
            case MUL -> product(a, b, g);
            case DIV -> {
                if (a != 0) {
                    DoubleArrays.addQuotient(adjoint[a], g, hi[b], n, fresh(a));
                }
                if (b != 0) {
                    DoubleArrays.subQuotient(adjoint[b], g, hi[b], hi[s], n, fresh(b));
                }
            }
            case FMA -> {
                product(a, b, g);
                pass(in[3 * s + 2], 1, g);
            }
        }
    }

    private void product(int a, int b, double[] g) {
        if (a != 0) {
            DoubleArrays.addProduct(adjoint[a], g, hi[b], n, fresh(a));
        }
        if (b != 0) {
            DoubleArrays.addProduct(adjoint[b], g, hi[a], n, fresh(b));
        }
    }

    private void pass(int slot, double sign, double[] g) {
        if (slot != 0) {
            DoubleArrays.addScaled(adjoint[slot], sign, g, n, fresh(slot));
        }
    }

    private boolean fresh(int slot) {
        boolean first = !touched[slot];
        touched[slot] = true;
        return first;
    }
}
