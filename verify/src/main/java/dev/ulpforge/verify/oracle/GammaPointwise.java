package dev.ulpforge.verify.oracle;

/** Γ at negative floats below -64: NaN at integers, and otherwise below {@code 2^-250} in magnitude. */
final class GammaPointwise implements PointwiseFunction {
    /**
     * |Γ(x)| = pi / (|sin(pi x)| Γ(1 - x)), |sin(pi x)| >= 2 d for the distance d of x from the integers, and d >=
     * 2^-17 beyond 64, where Γ(1 - x) > 64! > 2^295. Further away Γ grows faster than d falls: by more than 2^6 for
     * each step of one.
     */
    private static final double BOUND = 0x1p-250;

    @Override
    public void evaluate(int first, double[] value, double[] error) {
        for (int i = 0; i < value.length; i++) {
            double x = Float.intBitsToFloat(first + i);
            value[i] = x == Math.rint(x) ? Double.NaN : 0;
            error[i] = BOUND;
        }
    }
}
