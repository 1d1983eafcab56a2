package dev.ulpforge.search.scheme.piecewise;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.Reduction;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeSearch;
import dev.ulpforge.search.timing.TypicalInputs;
import dev.ulpforge.search.values.OracleValues;

/**
 * Polynomial pieces from register tables for typical inputs, in front of a program that is proven for all inputs: so
 * the target may have any shape elsewhere.
 *
 * @param target the target of the kernels
 * @param f      the target's values
 * @param active the range outside of which the target has levelled off
 * @param ends   the typical inputs, or their magnitudes if there is a symmetry
 * @param proven the program
 */
public record FastPieces(SearchTarget target, OracleValues f, ActiveRange active, TypicalInputs ends,
        Program proven) implements Reduction {
    /** The parts of the typical inputs that are left out at either end, where the target may not be smooth. */
    private static final double[] LEFT_OUT = { 0, 0x1p-10, 0x1p-8, 0x1p-6, 0x1p-5 };
    /** Parts that are added, for inputs a little beyond the typical ones. */
    private static final double[] ADDED = { 0.5, 0.25, 0.125, 0 };
    /** Where the target levels off so little beyond the typical inputs, all inputs there are fast. */
    private static final double NEAR = 1.5;

    /** The number of shapes that are fitted for a range, and the number of accurate ones that are enough. */
    private static final int SHAPES = 24;
    private static final int TEMPLATES = 2;

    /** More operations than a fast path has. */
    private static final int ROOM = 100;

    /** {@return kernels with a fast path for the target's typical inputs in front of a program} */
    public static FastPieces before(Program proven, SearchTarget target) {
        OracleValues f = OracleValues.of(target.oracle().get());
        ActiveRange active = ActiveRange.of(f, target.spec().domain(), target.spec().maxUlp(), target.seed());
        TypicalInputs typical = TypicalInputs.of(target.fn(), target.spec().domain());
        TypicalInputs ends = active.symmetry() == Symmetry.NONE
                ? typical
                : new TypicalInputs(0, Math.max(-typical.lower(), typical.upper()));
        return new FastPieces(target, f, active.finite(), ends, proven);
    }

    /** A task for each range: its cheapest templates that are accurate enough. A program that is too long has none. */
    @Override
    public List<Callable<List<KernelTemplate>>> templates() {
        if (proven.ops().size() > Program.MAX_OPS - ROOM) {
            return List.of();
        }
        return DoubleStream.of(ADDED).boxed().flatMap(added -> ranges(added).stream().filter(this::isWorthIt).limit(1))
                .distinct().<Callable<List<KernelTemplate>>>map(fast -> () -> templates(fast)).toList();
    }

    private List<KernelTemplate> templates(FastRange fast) {
        PieceScheme scheme = PieceScheme.before(proven, target, f, fast);
        TableChoices choices = TableChoices.of(f, fast.lo(), fast.hi(), target.spec().maxUlp());
        List<TableChoices.Shape> shapes = cheapest(scheme, choices.shapes(Segmentation.few()));
        if (shapes.isEmpty()) {
            return List.of();
        }
        SchemeSearch<?> search = scheme.search(shapes, choices::fitted);
        return search.variants().first().boxed().flatMap(search.variants()::with)
                .flatMap(variant -> search.template(variant).stream())
                .filter(template -> template.estimatedUlp() <= target.spec().maxUlp()).limit(TEMPLATES).toList();
    }

    /** {@return those of some shapes that are cheaper than what is proven, the cheapest first} */
    private List<TableChoices.Shape> cheapest(PieceScheme scheme, List<TableChoices.Shape> shapes) {
        ExpectedCost costs = ExpectedCost.of(target);
        SchemeSearch<?> sketches = scheme.search(shapes, TableChoices.Shape::sketched);
        double limit = costs.cost(proven);
        Map<TableChoices.Shape, Double> cost = new LinkedHashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            cost.put(shapes.get(i),
                    costs.cost(sketches.program(sketches.variants().with(i).findFirst().orElseThrow())));
        }
        return shapes.stream().filter(shape -> cost.get(shape) < limit)
                .sorted(Comparator.comparingDouble(cost::get)).limit(SHAPES).toList();
    }

    private boolean isWorthIt(FastRange fast) {
        return TableChoices.covers(f, fast.lo(), fast.hi(), target.spec().maxUlp(), Segmentation.few());
    }

    /** {@return the ranges that extend beyond the typical inputs by a part of these at an end, the longest first} */
    private List<FastRange> ranges(double added) {
        double lower = ends.lower();
        double width = (double) ends.upper() - lower;
        List<Double> parts = DoubleStream.concat(DoubleStream.of(-added), DoubleStream.of(LEFT_OUT)).boxed().toList();
        return parts.stream()
                .flatMap(below -> parts.stream().filter(above -> added == 0 || Math.min(below, above) == -added)
                        .map(above -> range((float) (lower + below * width), (float) (ends.upper() - above * width))))
                .distinct().filter(range -> range.lo() < range.hi())
                .sorted(Comparator.comparingDouble(range -> (double) range.lo() - range.hi())).toList();
    }

    private FastRange range(float lower, float upper) {
        return new FastRange(active,
                isAtRest(active.below()) && lower <= active.lo() / NEAR ? active.lo() : Math.max(lower, active.lo()),
                isAtRest(active.above()) && upper >= active.hi() / NEAR ? active.hi() : Math.min(upper, active.hi()));
    }

    private static boolean isAtRest(ActiveRange.Beyond beyond) {
        return !(beyond instanceof ActiveRange.Beyond.Nothing) && !beyond.isInfinite();
    }
}
