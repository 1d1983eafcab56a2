package dev.ulpforge.search.kernel.periodic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.Goal;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.Sample;

/**
 * Kernels for a function with a {@link SinusoidEquation}.
 *
 * @param law  the law
 * @param goal what the kernels are for
 */
public record PeriodicKernels(SinusoidEquation law, Goal goal) implements Reduction {
    private static final int MOST_NODES = 8;
    /**
     * How much larger the error is elsewhere than on the sample, where tables are rounded and tuning cannot mend it.
     */
    private static final double UNSEEN = 0.1;
    private static final int MOST_TERMS = 5;
    private static final double LARGEST_ERROR = 0x1p-21;
    private static final double SMALLEST_ERROR = 0x1p-28;

    /** {@return the kernels for the goal, if its function obeys such a law} */
    public static Optional<PeriodicKernels> of(Goal goal) {
        return SinusoidEquation.of(goal.f(), new Random(goal.seed())).map(law -> new PeriodicKernels(law, goal));
    }

    @Override
    public List<Callable<List<Draft>>> drafts() {
        PeriodGrid periods = new PeriodGrid(law.halfPeriod(), 2, 0);
        float[] inputs = PeriodicInputs.typical(periods, goal.spec().domain(), new Random(goal.seed()));
        Sample sample = Sample.of(law.ofDoubles()::applyAsDouble, inputs);
        List<Callable<List<Draft>>> tasks = new ArrayList<>();
        for (int n = 1; n <= MOST_NODES; n *= 2) {
            for (boolean half : new boolean[]{ false, true }) {
                for (float origin : new float[]{ 0, 0.5f }) {
                    SineNodes nodes = new SineNodes(law, n, origin, half);
                    if ((n == 1 || origin == 0) && nodes.hitZeros() && !(half && nodes.steps().isFloat())) {
                        tasks.add(() -> drafts(nodes, sample));
                    }
                }
            }
        }
        return tasks;
    }

    private List<Draft> drafts(SineNodes nodes, Sample sample) {
        List<Draft> drafts = new ArrayList<>();
        for (SineCore core : cores(nodes)) {
            cares(nodes).forEach(care -> drafts.add(draft(nodes, core, care, sample)));
        }
        return drafts;
    }

    /** {@return cores from the roughest of use to the roughest whose error no longer counts} */
    private static List<SineCore> cores(SineNodes nodes) {
        List<SineCore> cores = new ArrayList<>();
        for (int sine = 1; sine <= MOST_TERMS; sine++) {
            for (int more = 0; more <= 1; more++) {
                int cosine = nodes.areZeros() ? 0 : sine + more;
                SineCore core = SineCore.fit(nodes.omega(), nodes.excess(), nodes.steps().halfWidth(), sine, cosine);
                if (core.error() < LARGEST_ERROR && !cores.contains(core)) {
                    cores.add(core);
                }
                if (core.error() < SMALLEST_ERROR) {
                    return cores;
                }
            }
        }
        return cores;
    }

    private static List<Care> cares(SineNodes nodes) {
        List<Care> cares = new ArrayList<>();
        boolean[] both = { false, true };
        for (boolean argument : nodes.steps().isFloat() ? new boolean[]{ false } : both) {
            if (nodes.areExtreme()) {
                cares.add(new Care(argument, false, false, false));
                if (argument && !nodes.areZeros()) {
                    cares.add(new Care(true, true, false, false));
                }
            } else {
                cares.add(new Care(argument, false, false, false));
                cares.add(new Care(argument, false, true, false));
                cares.add(new Care(argument, false, true, true));
            }
        }
        return cares;
    }

    private Draft draft(SineNodes nodes, SineCore core, Care care, Sample sample) {
        CodyWaite reduction = new CodyWaite(nodes.steps(), care.argument());
        GuardedReduction frame = GuardedReduction.of(reduction, goal.spec().domain(), law.isOdd() || law.isEven());
        RotationDraft draft = new RotationDraft(nodes, core, care, frame, 0);
        double unseen = care.table() || nodes.areExtreme() ? 0 : UNSEEN;
        float[] y = new float[sample.x().length];
        Interpreter.of(draft.with(draft.start())).apply(sample.x(), y);
        return new RotationDraft(nodes, core, care, frame, sample.worst(y) + unseen);
    }
}
