package dev.ulpforge.search.kernel.logarithm;

import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SampleInputs;
import dev.ulpforge.search.kernel.TunableConstants;
import dev.ulpforge.verify.sweep.error.UlpError;

/**
 * A kernel for a function with a {@link LogarithmicEquation}, the coefficients of its core open. With {@code u = 2^e m}
 * the result is {@code (e step + T) + g(1 + r)}, where {@code T} and {@code r} come from a {@link LogarithmTable}.
 *
 * @param argument what {@code u} is
 * @param law      the law
 * @param table    the table
 * @param core     the core approximation
 * @param join     how the result is put together
 * @param guarded  whether inputs with rare values are in the domain
 * @param estimatedUlp an estimate of the error that tuning can reach
 */
record LogarithmTemplate(InnerFunction argument, LogarithmicEquation law, LogarithmTable table, LogarithmCore core,
        Reconstruction join, boolean guarded,
        double estimatedUlp) implements KernelTemplate {
    private static final int SAMPLE = 1 << 14;
    private static final int TRIES = 64;
    /** How much larger the error on all inputs usually is than on a sample. */
    private static final double UNSEEN = 0.015;
    private static final float STEP = 0x1p-28f;

    /** {@return the template, its promise measured on a sample} */
    static LogarithmTemplate measured(InnerFunction argument, LogarithmicEquation law, LogarithmTable table,
            LogarithmCore core, Reconstruction join,
            Domain domain) {
        boolean guarded = !new LogarithmWriter(argument, law, table, join).takes(domain);
        LogarithmTemplate template = new LogarithmTemplate(argument, law, table, core, join, guarded, 0);
        float[] x = template.inputs(domain, new Random(1));
        float[] y = new float[x.length];
        Interpreter.of(template.with(template.start())).apply(x, y);
        double worst = 0;
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, UlpError.of(y[i], argument.value(law, x[i])));
        }
        return new LogarithmTemplate(argument, law, table, core, join, guarded, worst + UNSEEN);
    }

    @Override
    public float[] start() {
        return TunableConstants.rounded(core.coefficients());
    }

    /** So much that the result moves by about 1/16 ULP. */
    @Override
    public float[] steps() {
        float[] steps = start();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = STEP / (float) Math.max(response(table.leastReduced(), i), response(table.greatestReduced(), i));
        }
        return steps;
    }

    private double response(double r, int i) {
        return Math.pow(Math.abs(r), i + 2.0) / table.leastResult(law, r);
    }

    @Override
    public Program with(float[] constants) {
        return new LogarithmWriter(argument, law, table, join).program(constants, guarded);
    }

    /** Half of them with {@code e = 0}, where results are small; a quarter with small exponents. */
    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        double low = argument.input(Math.scalb(1.0, argument.leastExponent()));
        return SampleInputs.inputs(SAMPLE, TRIES, domain, i -> input(i, random), low, 0x1p120, random);
    }

    private float input(int i, RandomGenerator random) {
        int e = i % 2 == 0
                ? 0
                : i % 4 == 1
                        ? random.nextInt(-3, 4)
                        : random.nextInt(argument.leastExponent(), argument.greatestExponent() + 1);
        int significand = table.cells().first() + random.nextInt(1 << SignificandIntervals.SIGNIFICAND_BITS);
        return argument.input(Math.scalb((double) Float.intBitsToFloat(significand), e));
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "table of %d (%d are one), %d coefficients, %s", table.cells().size(),
                table.cells().merged(),
                core.coefficients().length, join.name().toLowerCase(java.util.Locale.ROOT));
    }
}
