package dev.ulpforge.search.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.search.core.fit.Fit;
import dev.ulpforge.search.core.front.SmallFront;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * Cores evolved from the empty program, each front only once. Safe for concurrent use.
 *
 * @param seed   the seed of all fronts
 * @param fronts the fronts that have been evolved
 */
record EvolvedCores(long seed, Map<Core.Front, List<Fit>> fronts) {
    private static final Set<Operation> OPERATIONS = EnumSet.of(Operation.ADD, Operation.SUB, Operation.MUL,
            Operation.FMA);
    /** Cores of exp are no better after 120. */
    private static final int GENERATIONS = 60;
    /** The number of parts into which a range is divided to find where a constant changes a result most. */
    private static final int PARTS = 8;
    /**
     * The change of a constant by which its effect is measured, relative to the constant, or absolute if that is more.
     */
    private static final double MOVED = 1e-4;
    private static final double LEAST_MOVED = 1e-3;

    /** No fronts yet. */
    EvolvedCores(long seed) {
        this(seed, new ConcurrentHashMap<>());
    }

    /** {@return the constants of a core}, with an infinite error if its front has no program of its size */
    Fitter.Fitted fit(Core.Evolved core) {
        return fronts.computeIfAbsent(core.front(), this::evolved).stream()
                .filter(fit -> fit.program().skeleton().size() == core.operations()).findFirst()
                .map(fit -> fitted(core.front(), fit)).orElse(Fitter.Fitted.NONE);
    }

    private List<Fit> evolved(Core.Front front) {
        return new SmallFront(OPERATIONS, front.largest(), front.resolution().smallest(), GENERATIONS)
                .evolve(front.f(), weight(front), Interval.closed(front.low(), front.high()), seed);
    }

    private static RealFunction weight(Core.Front front) {
        return front.resolution().errors().weight(front.f());
    }

    private static Fitter.Fitted fitted(Core.Front front, Fit fit) {
        ProgramSkeleton skeleton = fit.program().skeleton();
        double[] constants = fit.program().constants().stream().mapToDouble(DoubleDouble::hi).toArray();
        double[] steps = IntStream.range(0, constants.length)
                .mapToDouble(i -> front.resolution().step() / response(front, skeleton, constants, i)).toArray();
        return new Fitter.Fitted((x, open) -> CoreEmitter.write(skeleton, x, open), constants, steps, fit.error());
    }

    /** {@return the largest rate at which the value changes with constant i} */
    private static double response(Core.Front front, ProgramSkeleton skeleton, double[] constants, int i) {
        double h = MOVED * Math.max(Math.abs(constants[i]), LEAST_MOVED);
        DoubleUnaryOperator above = moved(skeleton, constants, i, h);
        DoubleUnaryOperator below = moved(skeleton, constants, i, -h);
        return IntStream.rangeClosed(0, PARTS)
                .mapToDouble(k -> front.low() + (front.high() - front.low()) * k / PARTS)
                .map(x -> Math.abs(above.applyAsDouble(x) - below.applyAsDouble(x)) / (2 * h)
                        * front.resolution().errors().response(x))
                .max().orElseThrow();
    }

    private static DoubleUnaryOperator moved(ProgramSkeleton skeleton, double[] constants, int i, double by) {
        double[] moved = constants.clone();
        moved[i] += by;
        RealProgram program = RealProgram.of(skeleton, moved);
        return x -> program.at(x).hi();
    }
}
