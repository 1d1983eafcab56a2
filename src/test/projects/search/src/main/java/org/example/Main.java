package org.example;

/** Compares the kernel with {@code Math.exp}, whose error is at most 1 ULP of a double. */
public final class Main {
    private static final int STEP = 9973;

    private Main() {}

    public static void main(String[] args) {
        float[] inputs = new float[430_000];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Float.intBitsToFloat(i * STEP);
        }
        float[] results = new float[inputs.length];
        ActivationsKernels.exp(inputs, results);
        for (int i = 0; i < inputs.length; i++) {
            require(inputs[i], results[i]);
            if (Float.floatToIntBits(results[i]) != Float.floatToIntBits(ActivationsKernels.exp(inputs[i]))) {
                throw new AssertionError("the forms differ at " + Float.toHexString(inputs[i]));
            }
        }
        System.out.println("checked " + inputs.length);
    }

    private static void require(float x, float got) {
        double want = Math.exp(x);
        boolean right = Double.isNaN(want) ? Float.isNaN(got)
                : want >= 0x1p128 ? got == Float.POSITIVE_INFINITY || got == Float.MAX_VALUE
                        : Math.abs(got - want) <= (1 + 1e-6) * Math.max(Math.ulp((float) want), Float.MIN_VALUE);
        if (!right) {
            throw new AssertionError("exp(" + Float.toHexString(x) + ") = " + Float.toHexString(got));
        }
    }
}
