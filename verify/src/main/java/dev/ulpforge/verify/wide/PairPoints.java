package dev.ulpforge.verify.wide;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Samples;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.pair.PairError;

/**
 * Exact values of a function of two arguments as points of a lock have them.
 *
 * @param spec the spec of a kernel of it
 */
public record PairPoints(KernelSpec spec) {
    private static final int TYPICAL = 128;

    /** {@return the point with these arguments and a result}; of an expression's zeros either is right */
    WideWitness at(double x, double y, double result) {
        List<Double> arguments = List.of(x, y);
        if (spec.fn() instanceof Expression.OfTwo(PairFunction function)) {
            OptionalDouble want = new PairError(function, spec.format()).special(x, y);
            if (want.isPresent()) {
                return WidePoints.special(arguments, result, want.getAsDouble());
            }
        }
        WideWitness point = new WidePoints(new ExactFunction(spec.fn().section(y))).at(x, arguments, result,
                spec.format());
        return !isNamed() && point.want() == 0 && point.isSpecial() && result == 0
                ? WidePoints.special(arguments, result, result)
                : point;
    }

    /** {@return all pairs of special values of the domain, NaN aside, then so many with which results vary} */
    public Stream<double[]> pairs(int typical) {
        return Stream.concat(
                special(spec.domain().side()).flatMap(x -> special(spec.domain().second().orElse(spec.domain()))
                        .map(y -> new double[]{ x, y })),
                new PairWitnessSearch(spec).pairs().limit(typical));
    }

    private boolean isNamed() {
        return spec.fn() instanceof Expression.OfTwo;
    }

    private Stream<Double> special(Domain side) {
        Format format = spec.format();
        Stream<Double> numbers = Stream
                .of(0.0, 1.0, 2.0, 3.0, 0.5, Double.POSITIVE_INFINITY, format.leastSubnormal(), format.greatest())
                .flatMap(x -> Stream.of(x, -x));
        return Stream.concat(numbers, Stream.of((double) side.lower(), (double) side.upper()).map(format::rounded))
                .filter(side::contains).distinct();
    }

    /**
     * {@return the samples that a lock keeps: pairs of special values, NaN aside, and some of typical ones} They depend
     * on nothing but the spec and the program's results.
     */
    public Samples samples(Program program) {
        Pairs pairs = Pairs.of(pairs(TYPICAL).toList(), program);
        Map<String, WideWitness> samples = new TreeMap<>();
        IntStream.range(0, pairs.z().length)
                .mapToObj(i -> at(pairs.x()[i], pairs.y()[i], spec.format().rounded(pairs.z()[i])))
                .forEach(point -> samples
                        .put(String.format(java.util.Locale.ROOT, "%016x %016x", point.bits().get(0),
                                point.bits().get(1)),
                                point));
        return new Samples(List.copyOf(samples.values()));
    }
}
