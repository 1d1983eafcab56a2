package dev.ulpforge.search.kernel.power;

import java.util.Locale;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Drawing;
import dev.ulpforge.search.kernel.OpenConstants;

/**
 * A kernel for a function with a {@link PowerEquation}, the coefficients of its core open. With a rough {@code z} near
 * {@code x^(-1/k)} and {@code h = x z^k - 1} it is {@code t (1 + h)^q}, where {@code t} is {@code x z^i} or {@code
 * z^i}.
 *
 * @param law          the law
 * @param guess        the rough root
 * @param coefficients of the core, which approximates {@code ((1 + h)^q - 1)/h}, or {@code (1 + h)^q} if not fused
 * @param fused        whether the result is {@code t + t h p(h)} rather than {@code t p(h)}
 * @param error        the core's largest relative error as a part of the result, in ULP at most
 * @param ends         the special values
 * @param guarded      whether inputs with rare values are in the domain
 */
record PowerDraft(PowerEquation law, RootGuess guess, double[] coefficients, boolean fused, double error, Ends ends,
        boolean guarded) implements Draft {
    private static final int SAMPLE = 1 << 14;
    private static final int TRIES = 64;
    private static final double LAST_ROUNDING = 0.5;
    private static final double STEP = 0x1p-28;

    /** {@return the promise, without what a sample tells} */
    @Override
    public double promisedUlp() {
        return LAST_ROUNDING + error;
    }

    @Override
    public float[] start() {
        return OpenConstants.rounded(coefficients);
    }

    /** So much that the result moves by about 1/16 ULP. */
    @Override
    public float[] steps() {
        double[] range = guess.range();
        double reach = Math.max(-range[0], range[1]);
        float[] steps = start();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (float) (STEP / Math.pow(reach, fused ? i + 1.0 : i));
        }
        return steps;
    }

    @Override
    public Program with(float[] constants) {
        return new PowerWriter(this, constants).program();
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return Drawing.inputs(SAMPLE, TRIES, domain, i -> input(i, random), Float.MIN_NORMAL, 0x1p120, random);
    }

    /** Half of them in one period of the significands. */
    private float input(int i, RandomGenerator random) {
        int e = i % 2 == 0 ? random.nextInt(law.k()) : random.nextInt(-120, 120);
        float x = Math.scalb(1 + random.nextInt(1 << Format.BINARY32.fractionBits()) * (float) Format.BINARY32.ulp(1),
                e);
        return law.parity() != Parity.UNDEFINED && random.nextInt(8) == 0 ? -x : x;
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "power %d/%d, %d coefficients, %s", law.j(), law.k(), coefficients.length,
                fused ? "fused" : "multiplied");
    }
}
