package dev.ulpforge.search.peephole;

import java.util.random.RandomGenerator;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Sample;

/**
 * A finished program as a template again: each float constant of its fast path is open that can move at all without
 * spoiling the results.
 *
 * @param genome       the program, with labels for its open constants
 * @param start        the constants
 * @param steps        by how much each moves in a step of tuning
 * @param sample       the inputs that it is tuned on
 * @param estimatedUlp the error on these
 */
public record OpenedTemplate(Genome genome, float[] start, float[] steps, float[] sample,
        double estimatedUlp) implements KernelTemplate {
    /** The mean change of results, in ULP, that a step of tuning may cause. */
    private static final double STEP = 0.03;
    /** If the smallest change of a constant changes results by more than this, in ULP, it is no coefficient. */
    private static final double SPOILT = 0.4;
    private static final int MOST_BITS = 20;

    /** {@return the template of a changed fast path, with the slow path of a program} */
    public static OpenedTemplate of(PeepholeEvolution.Mutant mutant, Program whole, Sample sample) {
        Genome opened = mutant.genome().withSlowPathOf(whole).opened();
        int count = opened.labels().stream().mapToInt(Integer::intValue).max().orElse(Genome.NONE) + 1;
        float[] start = new float[Math.max(0, count)];
        for (int at = 0; at < opened.labels().size(); at++) {
            if (opened.labels().get(at) >= 0) {
                start[opened.labels().get(at)] = ((Op.FloatConst) opened.program().ops().get(at)).value();
            }
        }
        float[] steps = new float[start.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(opened, start, i, sample);
        }
        return new OpenedTemplate(opened, start, steps, sample.x(), mutant.ulp());
    }

    /** {@return the largest step of a constant whose effect is small; 0 if there is none} */
    private static float step(Genome genome, float[] start, int i, Sample sample) {
        float[] before = results(genome, start, sample);
        float step = Math.ulp(start[i]);
        if (!(effect(genome, start, i, step, sample, before) <= SPOILT)) {
            return 0;
        }
        for (int bits = 0; bits < MOST_BITS
                && effect(genome, start, i, 2 * step, sample, before) <= STEP; bits++) {
            step *= 2;
        }
        return step;
    }

    /** {@return by how much a change of a constant changes results in the mean, in ULP} */
    private static double effect(Genome genome, float[] start, int i, float by, Sample sample, float[] before) {
        float[] changed = start.clone();
        changed[i] += by;
        float[] after = results(genome, changed, sample);
        double sum = 0;
        for (int k = 0; k < after.length; k++) {
            sum += Math.abs((double) after[k] - before[k]) * sample.perUlp()[k];
        }
        return sum / after.length;
    }

    private static float[] results(Genome genome, float[] constants, Sample sample) {
        float[] y = new float[sample.x().length];
        Interpreter.of(new Genome(genome.with(constants), genome.labels()).fast()).apply(sample.x(), y);
        return y;
    }

    @Override
    public Program with(float[] constants) {
        return genome.with(constants);
    }

    @Override
    public float[] inputs(Domain domain, RandomGenerator random) {
        return sample.clone();
    }

    @Override
    public String description() {
        return "changed program";
    }
}
