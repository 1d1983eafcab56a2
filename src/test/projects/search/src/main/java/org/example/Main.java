package org.example;

/** Compares the kernel with {@code 1 / Math.sqrt}, whose error is at most 1 ULP of a double. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        float[] inputs = new float[430_000];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = 0.25f + 0.75f * i / inputs.length;
        }
        float[] results = new float[inputs.length];
        ActivationsKernels.rsqrt(inputs, results);
        for (int i = 0; i < inputs.length; i++) {
            require(inputs[i], results[i]);
            if (Float.floatToIntBits(results[i]) != Float.floatToIntBits(ActivationsKernels.rsqrt(inputs[i]))) {
                throw new AssertionError("the forms differ at " + Float.toHexString(inputs[i]));
            }
        }
        System.out.println("checked " + inputs.length);
    }

    private static void require(float x, float got) {
        double want = 1 / Math.sqrt(x);
        if (!(Math.abs(got - want) <= (1 + 1e-6) * Math.ulp((float) want))) {
            throw new AssertionError("rsqrt(" + Float.toHexString(x) + ") = " + Float.toHexString(got));
        }
    }
}
