package dev.ulpforge.search.kernel.piecewise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.codegen.ir.Interpreter;
import dev.ulpforge.codegen.ir.Program;
import dev.ulpforge.codegen.spec.Domain;
import dev.ulpforge.verify.sweep.UlpError;

/**
 * Many inputs of a domain, all over every piece and beyond, with their exact values: on them a program shows nearly its
 * largest error.
 *
 * @param inputs   the inputs at which the target is finite
 * @param exact    its values there
 * @param specials inputs at which it may be special
 * @param required its values there
 */
record Check(float[] inputs, double[] exact, float[] specials, double[] required) {
    private static final int PER_CELL = 700;
    /** From which share of a piece's upper end on errors of a piece around 0 are seen well. */
    private static final float DENSE = 0x1p-4f;
    private static final int BEYOND = 1500;

    /** {@return inputs for a layout}
     *
     * @param density 1 for some thousand in each piece
     */
    static Check of(Values f, Domain domain, Usual usual, Layout layout, int density) {
        List<Float> all = new ArrayList<>();
        for (Layout.Cell cell : layout.cells()) {
            float dense = Math.max(cell.lo(), cell.hi() * DENSE);
            for (int i = 0; i <= PER_CELL * density; i++) {
                double share = (double) i / (PER_CELL * density);
                all.add(Floats.between(dense, cell.hi(), share));
                all.add((float) (cell.lo() + share * ((double) cell.hi() - cell.lo())));
                all.add(Floats.between(cell.lo(), cell.hi(), share * share));
            }
        }
        for (int i = 0; i <= BEYOND * density; i++) {
            double share = (double) i / (BEYOND * density);
            all.add(Floats.between(Math.max(usual.hi(), Float.MIN_NORMAL), Float.MAX_VALUE, share * share));
            all.add(-Floats.between(Math.max(-usual.lo(), Float.MIN_NORMAL), Float.MAX_VALUE, share * share));
            all.add((float) (usual.lo()
                    + share * ((double) Math.max(usual.extent().lo(), -Float.MAX_VALUE) - usual.lo())));
            all.add((float) (usual.hi()
                    + share * ((double) Math.min(usual.extent().hi(), Float.MAX_VALUE) - usual.hi())));
            all.add(Floats.between(0x1p-129f, 0x1p-123f, share));
            all.add(-Floats.between(0x1p-129f, 0x1p-123f, share));
        }
        List<Float> inside = all.stream().filter(x -> domain.contains(x) && Double.isFinite(f.at(x))).distinct()
                .toList();
        float[] inputs = floats(inside);
        float[] specials = floats(
                Stream.of(0f, -0f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN).filter(domain::contains)
                        .toList());
        return new Check(inputs, values(f, inputs), specials, values(f, specials));
    }

    /** {@return the largest error of a program on these inputs, in ULP} */
    double worst(Program program) {
        Interpreter interpreter = Interpreter.of(program);
        float[] results = new float[inputs.length];
        interpreter.apply(inputs, results);
        double worst = 0;
        for (int i = 0; i < results.length; i++) {
            worst = Math.max(worst, UlpError.of(results[i], exact[i]));
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

    private static double[] values(Values f, float[] x) {
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
