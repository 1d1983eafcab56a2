package dev.ulpforge.kernels;

/** A program that calls one function, in its forms for one float and for arrays. */
final class ExpProgram {
    private ExpProgram() {}

    /** Prints two results. */
    public static void main(String[] arguments) {
        float[] x = new float[100];
        FloatMath.exp(x, x);
        System.out.println(FloatMath.exp(1) + " " + x[0]);
    }
}
