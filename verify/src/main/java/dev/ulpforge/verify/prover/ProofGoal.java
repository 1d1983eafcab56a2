package dev.ulpforge.verify.prover;

/**
 * What a proof is to reach.
 *
 * @param tolerance how far in ULP the bound may be above the error found before cells are cut further
 * @param enough    a bound that is to be reached, and needs no further cuts, unless the error found is above; in ULP
 * @param inputs    at how many inputs errors are estimated in the end, to find a large one
 */
public record ProofGoal(double tolerance, double enough, int inputs) {
    private static final int MANY = 1 << 18;
    private static final double NONE = -1;

    /** {@return a bound not far above an error that is found among few inputs} */
    public static ProofGoal near(double tolerance) {
        return new ProofGoal(tolerance, NONE, 0);
    }

    /** {@return the same, with an error that is found among many inputs} */
    public static ProofGoal thorough(double tolerance) {
        return new ProofGoal(tolerance, NONE, MANY);
    }

    /** {@return a given bound, with any error; one not far above the error found if that is larger} */
    public static ProofGoal atMost(double bound, double tolerance) {
        return new ProofGoal(tolerance, bound, 0);
    }

    /** {@return the bound above which cells are cut, where this error was found} */
    double limit(double found) {
        return found <= enough ? enough : found + tolerance;
    }
}
