package dev.ulpforge.verify.oracle.block;

import dev.ulpforge.model.spec.Function;

/** The functions that round to integers, on blocks. */
public final class BlockSteps {
    private BlockSteps() {}

    /**
     * The exact integer where the value and its bound leave no doubt; otherwise the function of the value, with a bound
     * on its error.
     */
    public static void each(Function f, BoundedBlock a, BoundedBlock out) {
        for (int i = 0; i < BoundedBlock.SIZE; i++) {
            double v = a.value()[i];
            double e = a.error()[i];
            double low = e == 0 ? rounded(f, v) : rounded(f, Math.nextDown(v - e));
            double high = e == 0 ? low : rounded(f, Math.nextUp(v + e));
            boolean zero = low == 0 && high == 0 && e > 0 && Math.abs(v) <= e;
            out.value()[i] = low;
            out.error()[i] = low == high && !zero ? 0 : zero ? Double.POSITIVE_INFINITY : high - low;
        }
    }

    private static double rounded(Function f, double v) {
        return switch (f) {
            case FLOOR -> Math.floor(v);
            case CEIL -> Math.ceil(v);
            case TRUNC -> trunc(v);
            default -> Math.abs(v - trunc(v)) >= 0.5 ? trunc(v) + Math.copySign(1, v) : trunc(v);
        };
    }

    private static double trunc(double v) {
        return v < 0 ? Math.ceil(v) : Math.floor(v);
    }
}
