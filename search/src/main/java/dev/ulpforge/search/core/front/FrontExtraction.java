package dev.ulpforge.search.core.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.ulpforge.search.core.fit.ConstantFitter;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.program.RealProgram;

/** Extracts the front from the final populations of a search, with confirmed errors. */
final class FrontExtraction {

    /** How many of the best programs of each cost are tried, in case the first has a pole that sampling missed. */
    private static final int TRIED = 20;

    private final FrontSpec spec;
    private final ErrorMeasure maximum;
    private final ConstantFitter fitter;

    FrontExtraction(FrontSpec spec) {
        this.spec = spec;
        this.maximum = ErrorMeasure.of(spec.problem());
        this.fitter = ConstantFitter.finest(spec.problem().target(), spec.problem().weight(),
                spec.problem().interval());
    }

    Front front(List<FittedProgram> candidates) {
        SortedMap<Double, List<FittedProgram>> byCost = new TreeMap<>();
        candidates.stream().filter(c -> c.ops() > 0 && c.error() < Double.POSITIVE_INFINITY).forEach(
                c -> byCost.computeIfAbsent(spec.cost(c.program().skeleton()), k -> new ArrayList<>()).add(c));
        List<Front.Point> points = new ArrayList<>();
        byCost.forEach((cost, peers) -> {
            peers.sort(Comparator.comparingDouble(FittedProgram::error));
            best(cost, peers.subList(0, Math.min(TRIED, peers.size()))).ifPresent(points::add);
        });
        spec.given().stream().filter(program -> program.skeleton().size() > 0)
                .map(program -> isFloat() ? inFloats(program) : given(program))
                .filter(p -> p.error() < Double.POSITIVE_INFINITY).forEach(points::add);
        return new Front(points);
    }

    private Optional<Front.Point> best(double cost, List<FittedProgram> peers) {
        return isFloat()
                ? peers.stream().map(c -> inFloats(c.program())).min(Comparator.comparingDouble(Front.Point::error))
                : peers.stream().map(c -> point(cost, c)).filter(p -> p.error() < Double.POSITIVE_INFINITY).findFirst();
    }

    private boolean isFloat() {
        return spec.problem().kind() == ErrorKind.ULP;
    }

    private Front.Point given(RealProgram program) {
        return new Front.Point(spec.cost(program.skeleton()), maximum.error(program), program);
    }

    /** What counts is the program with the constants that it has as floats. */
    private Front.Point inFloats(RealProgram program) {
        return given(FloatErrors.program(program.skeleton(), FloatErrors.rounded(program)));
    }

    /**
     * The program fitted once more, with its error confirmed; its constants are plain doubles where that adds less than
     * a thousandth to the error.
     */
    private Front.Point point(double cost, FittedProgram c) {
        double error = maximum.error(c.program());
        if (!(error < 1.05 * c.error())) {
            return new Front.Point(cost, Double.POSITIVE_INFINITY, c.program());
        }
        RealProgram finest = fitter.full(c.program()).program();
        double least = maximum.error(finest);
        return least < error ? rounded(cost, finest, least) : rounded(cost, c.program(), error);
    }

    private Front.Point rounded(double cost, RealProgram program, double error) {
        RealProgram rounded = new RealProgram(program.skeleton(),
                program.constants().stream().map(d -> DoubleDouble.of(d.hi())).toList());
        double plain = maximum.error(rounded);
        return plain <= 1.001 * error
                ? new Front.Point(cost, plain, rounded)
                : new Front.Point(cost, error, program);
    }
}
