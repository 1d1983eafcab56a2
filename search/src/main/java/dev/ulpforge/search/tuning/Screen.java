package dev.ulpforge.search.tuning;

import java.util.List;

import dev.ulpforge.codegen.compile.TunableKernel;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.runtime.TableEntries;
import dev.ulpforge.search.kernel.Sample;

/** Runs programs of one structure, compiled once, on a sample. Not thread-safe: it reuses its arrays. */
public final class Screen {
    private final Sample sample;
    private final TunableKernel kernel;
    private final float[] results;

    /** A screen of the programs that {@code kernel} was compiled for. */
    public Screen(Sample sample, TunableKernel kernel) {
        this.sample = sample;
        this.kernel = kernel;
        this.results = new float[sample.x().length];
    }

    /** {@return the largest error of {@code program} on the sample, in ULP} */
    public double worst(Program program) {
        List<Op> ops = program.ops();
        float[] floats = new float[ops.size()];
        int[][] tables = new int[ops.size()][];
        for (int i = 0; i < floats.length; i++) {
            if (ops.get(i) instanceof Op.FloatConst(float value)) {
                floats[i] = value;
            } else if (ops.get(i) instanceof Op.Lookup(List<Integer> table, int index)) {
                tables[i] = TableEntries.repeated(table.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        kernel.apply(sample.x(), results, floats, tables);
        return sample.worst(results);
    }
}
