package dev.ulpforge.driver.audit;

/**
 * Neighbouring floats whose results are in the opposite order of their exact values.
 *
 * @param pairs how many
 * @param first the pair with the smallest bit pattern, unsigned, as text; empty if there is none
 */
record Disorder(long pairs, String first) {
    /** {@code f(a)=y f(b)=z}: two neighbours, the one of the smaller magnitude first. */
    static String text(float a, float atA, float b, float atB) {
        return "f(" + Float.toHexString(a) + ")=" + Float.toHexString(atA) + " f(" + Float.toHexString(b) + ")="
                + Float.toHexString(atB);
    }
}
