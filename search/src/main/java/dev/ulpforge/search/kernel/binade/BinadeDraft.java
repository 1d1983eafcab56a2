package dev.ulpforge.search.kernel.binade;

import java.util.random.RandomGenerator;

import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.spec.Domain;
import dev.ulpforge.search.kernel.Draft;

/**
 * A kernel for a function with a {@link BinadeLaw}, its coefficients open.
 *
 * @param law      the law
 * @param table    the table
 * @param core     the core approximation
 * @param join     how the result is put together
 * @param guarded  whether inputs that are not positive and normal are in the domain
 * @param promisedUlp an estimate of the error that tuning can reach
 */
record BinadeDraft(BinadeLaw law, BinadeTable table, BinadeCore core, Join join, boolean guarded,
        double promisedUlp) implements Draft {
    private static final int SAMPLE = 1 << 14;

    public BinadeDraft measured() {
        float[] x = inputs(Domain.ALL, new java.util.Random(1));
        float[] y = new float[x.length];
        dev.ulpforge.codegen.ir.Interpreter.of(with(start())).apply(x, y);
        double worst = 0;
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, dev.ulpforge.verify.sweep.UlpError.of(y[i], law.at(x[i])));
        }
        return new BinadeDraft(law, table, core, join, guarded, worst);
    }

    @Override
    public float[] start() {
        float[] values = new float[core.coefficients().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) core.coefficients()[i];
        }
        return values;
    }

    /** So much that the result moves by about 1/16 ULP. */
    @Override
    public float[] steps() {
        float[] steps = new float[core.coefficients().length];
        for (int i = 0; i < steps.length; i++) {
            double response = Math.max(response(table.leastReduced(), i), response(table.greatestReduced(), i));
            steps[i] = (float) (0x1p-28 / response);
        }
        return steps;
    }

    private double response(double r, int i) {
        return Math.pow(Math.abs(r), i + 2) / table.leastResult(law, r);
    }

    @Override
    public Program with(float[] constants) {
        return new BinadeWriter(this, constants).program();
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        float[] inputs = new float[SAMPLE];
        for (int i = 0; i < inputs.length; i++) {
            float x = 0;
            do {
                x = input(i, random);
            } while (!domain.contains(x));
            inputs[i] = x;
        }
        return inputs;
    }

    private float input(int i, RandomGenerator random) {
        int e = i % 2 == 0 ? 0 : i % 4 == 1 ? random.nextInt(-3, 3) : random.nextInt(-125, 126);
        int first = table.cells().first();
        return Math.scalb(Float.intBitsToFloat(first + random.nextInt(1 << Cells.SIGNIFICAND_BITS)), e);
    }

    @Override
    public String description() {
        return "table of %d (%d are one), %d coefficients, %s".formatted(table.cells().size(),
                table.cells().merged(), core.coefficients().length, join);
    }
}
