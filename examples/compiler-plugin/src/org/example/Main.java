package org.example;

/** Calls methods of its own, and gets the results of kernels. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        for (float x = -2; x <= 2; x += 2) {
            System.out.println(Activations.silu(x) + " " + Activations.phi(x) + " " + Activations.gelu(x));
        }
    }
}
