package dev.ulpforge.search.tuning;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.TunableKernel;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.runtime.TableEntries;
import dev.ulpforge.search.kernel.Sample;

/**
 * Runs programs of one structure, compiled once, on a sample. A program of another structure is a defect of its
 * template, and is refused: it would be judged by code that is not its own. Not thread-safe: it reuses its arrays.
 */
public final class SampleEvaluator {
    private final Sample sample;
    private final Program compiled;
    private final TunableKernel kernel;
    private final float[] results;

    /** A screen of programs of the structure of {@code compiled}, which {@code kernel} was made of. */
    public SampleEvaluator(Sample sample, Program compiled, TunableKernel kernel) {
        this.sample = sample;
        this.compiled = compiled;
        this.kernel = kernel;
        this.results = new float[sample.x().length];
    }

    /**
     * {@return the largest error of {@code program} on the sample, in ULP}
     *
     * @throws IllegalArgumentException if it differs from the compiled program in more than float constants and tables
     */
    public double worst(Program program) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        if (!isOfOneStructure(program, compiled)) {
            throw new IllegalArgumentException("the programs of a template differ in more than their constants");
        }
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

    private static boolean isOfOneStructure(Program first, Program second) {
        return first.result() == second.result() && first.ops().size() == second.ops().size()
                && IntStream.range(0, first.ops().size())
                        .allMatch(i -> isOfOneStructure(first.ops().get(i), second.ops().get(i)));
    }

    private static boolean isOfOneStructure(Op first, Op second) {
        return switch (first) {
            case Op.FloatConst _ -> second instanceof Op.FloatConst;
            case Op.Lookup(List<Integer> table, int index) ->
                second instanceof Op.Lookup(List<Integer> other, int at) && index == at && table.size() == other.size();
            default -> first.equals(second);
        };
    }
}
