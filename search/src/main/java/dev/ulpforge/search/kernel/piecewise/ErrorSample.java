package dev.ulpforge.search.kernel.piecewise;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.search.values.OracleValues;
import dev.ulpforge.verify.sweep.error.UlpError;

/**
 * Many inputs of a domain, all over every piece and beyond, with their exact values: on them a program shows nearly its
 * largest error.
 *
 * @param inputs   the inputs at which the target is finite
 * @param exact    its values there
 * @param specials inputs at which it may be special
 * @param required its values there
 */
record ErrorSample(float[] inputs, double[] exact, float[] specials, double[] required) {
    private static final int PER_CELL = 700;
    /** From which share of a piece's upper end on errors of a piece around 0 are seen well. */
    private static final float DENSE = 0x1p-4f;
    private static final int BEYOND = 1500;
    private static final double TINY = 0x1p-122;

    /** {@return inputs for a layout}
     *
     * @param density 1 for some thousand in each piece
     */
    static ErrorSample of(OracleValues f, Domain domain, FastRange fast, SegmentTable layout, double density) {
        IntStream.Builder ranks = IntStream.builder();
        DoubleConsumer add = x -> ranks.add(FloatOrder.rank((float) x));
        int count = (int) (PER_CELL * density);
        for (SegmentTable.Cell cell : layout.cells()) {
            float dense = Math.max(cell.lo(), cell.hi() * DENSE);
            for (int i = 0; i <= count; i++) {
                double share = (double) i / count;
                add.accept(FloatOrder.between(dense, cell.hi(), share));
                add.accept(cell.lo() + share * ((double) cell.hi() - cell.lo()));
                add.accept(FloatOrder.between(cell.lo(), cell.hi(), share * share));
            }
        }
        beyond(fast, (int) (BEYOND * density), add);
        int[] sorted = ranks.build().sorted().toArray();
        float[] inputs = new float[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            float x = FloatOrder.ofRank(sorted[i]);
            if ((i == 0 || sorted[i] != sorted[i - 1]) && domain.contains(x) && Double.isFinite(f.at(x))) {
                inputs[size++] = x;
            }
        }
        inputs = Arrays.copyOf(inputs, size);
        float[] specials = floats(
                Stream.of(0f, -0f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN).filter(domain::contains)
                        .toList());
        return new ErrorSample(inputs, values(f, inputs), specials, values(f, specials));
    }

    private static void beyond(FastRange fast, int count, DoubleConsumer add) {
        for (int i = 0; i <= count; i++) {
            double share = (double) i / count;
            add.accept(FloatOrder.between(Math.max(fast.hi(), Float.MIN_NORMAL), Float.MAX_VALUE, share * share));
            add.accept(-FloatOrder.between(Math.max(-fast.lo(), Float.MIN_NORMAL), Float.MAX_VALUE, share * share));
            add.accept(fast.lo() + share * ((double) Math.max(fast.active().lo(), -Float.MAX_VALUE) - fast.lo()));
            add.accept(fast.hi() + share * ((double) Math.min(fast.active().hi(), Float.MAX_VALUE) - fast.hi()));
            add.accept(FloatOrder.between(0x1p-129f, 0x1p-123f, share));
            add.accept(-FloatOrder.between(0x1p-129f, 0x1p-123f, share));
        }
    }

    /**
     * {@return the largest error of a program on these inputs, in ULP}
     *
     * @param factor how much larger the largest of all is estimated: not where the value is near the subnormal numbers,
     *               since these are few and seen well
     */
    double worst(Program program, double factor) {
        Interpreter interpreter = Interpreter.of(program);
        float[] results = new float[inputs.length];
        interpreter.apply(inputs, results);
        double worst = 0;
        for (int i = 0; i < results.length; i++) {
            double error = UlpError.of(results[i], exact[i]);
            worst = Math.max(worst, Math.abs(exact[i]) < TINY ? error : factor * error);
        }
        for (int i = 0; i < specials.length; i++) {
            worst = Math.max(worst, special(interpreter.at(specials[i]), required[i]));
        }
        return worst;
    }

    private static double special(float y, double want) {
        boolean wrongZero = want == 0 && Float.floatToIntBits(y) != Float.floatToIntBits((float) want);
        return wrongZero ? Double.POSITIVE_INFINITY : UlpError.of(y, want);
    }

    private static double[] values(OracleValues f, float[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = f.at(x[i]);
        }
        return y;
    }

    private static float[] floats(List<Float> list) {
        float[] x = new float[list.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = list.get(i);
        }
        return x;
    }
}
