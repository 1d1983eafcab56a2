package dev.ulpforge.driver.audit;

/** A library whose functions are right but for the flaws that each names. */
public final class FlawedMath {
    /** The input with a wrong result of {@link #exp}. */
    static final float WRONG = 1.0001f;

    private FlawedMath() {}

    /** {@return e^x; three units too much at one input} */
    public static float exp(float x) {
        float right = (float) Math.exp(x);
        return x == WRONG ? right + 3 * Math.ulp(right) : right;
    }

    /** {@return log(x); the wrong zero at 1, infinity below 0} */
    public static double log(double x) {
        return x == 1 ? -0.0 : x < 0 ? Double.POSITIVE_INFINITY : Math.log(x);
    }

    /** {@return atan(x); the results of two neighbours are exchanged} */
    public static float atan(float x) {
        float a = 0x1.0001p-3f;
        return (float) Math.atan(x == a ? Math.nextUp(a) : x == Math.nextUp(a) ? a : x);
    }

    /** {@return cos(x), rounded to 20 bits} */
    public static float cos(float x) {
        return (float) (Math.rint(Math.cos(x) * 0x1p20) * 0x1p-20);
    }
}
