package dev.ulpforge.search.core.baseline;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.ulpforge.search.core.front.ErrorMeasure;
import dev.ulpforge.search.core.front.Front;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.program.RealProgram;

/**
 * An evolved front beside those of classical approximations and of a random search.
 *
 * @param classical the front of the classical approximations, their errors confirmed likewise
 * @param forms     the name of each of them
 */
public record FrontComparison(Front evolved, Front classical, Map<RealProgram, String> forms, Front random) {

    /**
     * The least errors for at most this cost; infinite where there is no program.
     *
     * @param form the name of the classical approximation, or {@code "-"}
     */
    public record Row(double cost, double evolved, double classical, String form, double random) {}

    /** {@return the comparison, for which it computes the classical approximations} */
    public static FrontComparison of(FrontSpec spec, Front evolved, Front random) {
        Problem problem = spec.problem();
        List<Baseline> baselines = Baselines.of(problem.target(), problem.weight(), problem.interval(),
                spec.costs().keySet(), spec.maxOps());
        Map<RealProgram, String> forms = new IdentityHashMap<>();
        baselines.forEach(b -> forms.put(b.program(), b.kind()));
        Front classical = new Front(baselines.stream()
                .map(b -> new Front.Point(spec.cost(b.program().skeleton()), b.error(), b.program())).toList());
        return new FrontComparison(evolved, confirmed(classical, problem), forms, random);
    }

    /** {@return the front with errors measured like those of evolved programs} */
    private static Front confirmed(Front front, Problem problem) {
        ErrorMeasure maximum = ErrorMeasure.of(problem);
        return new Front(front.points().stream()
                .map(p -> new Front.Point(p.cost(), maximum.error(p.program()), p.program())).toList());
    }

    /** {@return a row for each cost at which one of the three improves} */
    public List<Row> rows() {
        TreeSet<Double> costs = new TreeSet<>();
        Stream.of(evolved, classical, random).flatMap(f -> f.points().stream()).forEach(p -> costs.add(p.cost()));
        return costs.stream().map(this::row).toList();
    }

    private Row row(double cost) {
        String form = classical.within(cost).map(p -> forms.get(p.program())).orElse("-");
        return new Row(cost, error(evolved, cost), error(classical, cost), form, error(random, cost));
    }

    private static double error(Front front, double cost) {
        return front.within(cost).map(Front.Point::error).orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * {@return a heading and lines of five columns separated by tabs: cost, evolved, classical, random, classical form}
     */
    public String tsv() {
        StringBuilder out = new StringBuilder("cost\tevolved\tclassical\trandom\tform\n");
        for (Row r : rows()) {
            out.append(String.join("\t", cost(r.cost), error(r.evolved), error(r.classical), error(r.random), r.form))
                    .append('\n');
        }
        return out.toString();
    }

    /** {@return a table in Markdown, with what evolution has gained over the classical form} */
    public String markdown() {
        StringBuilder out = new StringBuilder(
                "| cost | evolved | best classical | gain | classical form | random search |\n|---|---|---|---|---|---|\n");
        for (Row r : rows()) {
            String gain = r.classical < Double.POSITIVE_INFINITY
                    ? String.format(Locale.ROOT, "%.3g", r.classical / r.evolved)
                    : "-";
            out.append("| ").append(String.join(" | ", cost(r.cost), error(r.evolved), error(r.classical), gain, r.form,
                    error(r.random))).append(" |\n");
        }
        return out.toString();
    }

    private static String cost(double cost) {
        return cost == Math.rint(cost) ? Long.toString((long) cost) : String.format(Locale.ROOT, "%.4f", cost);
    }

    private static String error(double error) {
        return error < Double.POSITIVE_INFINITY ? String.format(Locale.ROOT, "%.3e", error) : "-";
    }
}
