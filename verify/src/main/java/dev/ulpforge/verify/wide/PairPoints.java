package dev.ulpforge.verify.wide;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.PairKernel;
import dev.ulpforge.model.format.Format;
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
    private static final List<Float> SPECIAL = Stream.of(0f, 1f, 2f, 3f, 0.5f, Float.POSITIVE_INFINITY, Float.MIN_VALUE,
            Float.MAX_VALUE).flatMap(x -> Stream.of(x, -x)).toList();

    /** {@return the point with these arguments and a result}; of an expression's zeros either is right */
    WideWitness at(float x, float y, float result) {
        List<Double> arguments = List.of((double) x, (double) y);
        if (spec.fn() instanceof Expression.OfTwo(PairFunction function)) {
            OptionalDouble want = new PairError(function).special(x, y);
            if (want.isPresent()) {
                return WidePoints.special(arguments, result, want.getAsDouble());
            }
        }
        WideWitness point = new WidePoints(new ExactFunction(spec.fn().section(y))).at(x, arguments, result,
                Format.BINARY32);
        return !isNamed() && point.want() == 0 && point.isSpecial() && result == 0
                ? WidePoints.special(arguments, result, result)
                : point;
    }

    /** {@return all pairs of special values of the domain, NaN aside, then so many with which results vary} */
    public Stream<float[]> pairs(int typical) {
        return Stream.concat(
                special(spec.domain().side()).flatMap(x -> special(spec.domain().second().orElse(spec.domain()))
                        .map(y -> new float[]{ x, y })),
                new PairWitnessSearch(spec).pairs().limit(typical));
    }

    private boolean isNamed() {
        return spec.fn() instanceof Expression.OfTwo;
    }

    private static Stream<Float> special(Domain side) {
        return Stream.concat(SPECIAL.stream(), Stream.of(side.lower(), side.upper()))
                .filter(x -> side.contains((double) x)).distinct();
    }

    /**
     * {@return the samples that a lock keeps: pairs of special values, NaN aside, and some of typical ones} They depend
     * on nothing but the spec and the kernel's results.
     */
    public Samples samples(PairKernel kernel) {
        Pairs pairs = Pairs.of(pairs(TYPICAL).toList(), kernel);
        Map<String, WideWitness> samples = new TreeMap<>();
        IntStream.range(0, pairs.z().length).mapToObj(i -> at(pairs.x()[i], pairs.y()[i], pairs.z()[i]))
                .forEach(point -> samples
                        .put(String.format(java.util.Locale.ROOT, "%016x %016x", point.bits().get(0),
                                point.bits().get(1)),
                                point));
        return new Samples(List.copyOf(samples.values()));
    }
}
