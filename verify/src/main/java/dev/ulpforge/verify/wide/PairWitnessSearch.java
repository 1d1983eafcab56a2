package dev.ulpforge.verify.wide;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.PairFunction;

/**
 * Searches for a pair with a large error: among many by values in doubles, then exactly among the worst. It always
 * finds the same.
 *
 * @param spec the spec of the kernel
 */
record PairWitnessSearch(KernelSpec spec) {
    private static final long SEED = 1;
    private static final int TRIED = 1 << 18;
    private static final int SLOWLY_TRIED = 1 << 12;
    private static final int FINALISTS = 16;
    /** How far the exponents of powers keep from the ends of the subnormal and the finite numbers. */
    private static final double WITHIN = 0.5;
    private static final double BELOW = 0.1;
    private static final int FARTHEST = 20;
    private static final double NEARER = 3;
    /** Within so much of 1, relatively, in binades: there the logarithm is nothing but a series. */
    private static final double HARD_BASE = 0.5;

    private record Candidate(double x, double y, double result, double error) {}

    /** {@return pairs with which results vary} */
    Stream<double[]> pairs() {
        SplittableRandom random = new SplittableRandom(SEED);
        return spec.fn() instanceof Expression.OfTwo(PairFunction function)
                ? ofNamed(function, random)
                : inBox(random).map(this::rounded).filter(pair -> spec.domain().contains(List.of(pair[0], pair[1])));
    }

    private double[] rounded(double[] pair) {
        return new double[]{ spec.format().rounded(pair[0]), spec.format().rounded(pair[1]) };
    }

    /** {@return pairs of the domain, half of them evenly spread by value, half by bit patterns} */
    private Stream<double[]> inBox(SplittableRandom random) {
        Domain x = spec.domain().side();
        Domain y = spec.domain().second().orElseThrow();
        return Stream.generate(() -> random.nextBoolean()
                ? new double[]{ within(random, x), within(random, y) }
                : new double[]{ pattern(random, x), pattern(random, y) });
    }

    private static float within(SplittableRandom random, Domain side) {
        double value = side.lower() + random.nextDouble() * ((double) side.upper() - side.lower());
        return Math.clamp((float) value, side.lower(), side.upper());
    }

    private static float pattern(SplittableRandom random, Domain side) {
        List<Domain.BitRange> ranges = side.ranges();
        Domain.BitRange range = ranges.get(random.nextInt(ranges.size()));
        return Float.intBitsToFloat((int) (range.first() + random.nextLong(range.size())));
    }

    /** {@return pairs with which results of a function vary: magnitudes of either for hypot, half of them about the
     * least that is not subnormal, all powers for pow, for doubles half of them subnormal of bases near 1, and angles
     * of all quadrants for atan2} */
    private Stream<double[]> ofNamed(PairFunction function, SplittableRandom random) {
        Format format = spec.format();
        int far = Math.min(FARTHEST, format.bias() / 2);
        return Stream.generate(() -> switch (function) {
            case HYPOT -> {
                double middle = random.nextBoolean() ? 0 : format.minExponent();
                yield new double[]{ format.rounded(exp2(random, middle - far, middle + far)),
                        format.rounded(exp2(random, middle - far, middle + far)) };
            }
            case ATAN2 -> {
                double y = signed(random, exp2(random, -far, far));
                yield new double[]{ format.rounded(y * signed(random, exp2(random, -NEARER, NEARER))),
                        format.rounded(y) };
            }
            case POW -> {
                boolean isHard = format.equals(Format.BINARY64) && random.nextBoolean();
                double farthest = isHard ? HARD_BASE : far;
                double x = format.rounded(exp2(random, -farthest, farthest));
                double log = StrictMath.log(x) / StrictMath.log(2);
                double least = format.minExponent() - format.fractionBits() + WITHIN;
                double greatest = isHard ? format.minExponent() : format.bias() + 1 - BELOW;
                yield new double[]{ x, format.rounded(random.nextDouble(least, greatest) / log) };
            }
        });
    }

    private static double exp2(SplittableRandom random, double least, double greatest) {
        return StrictMath.pow(2, random.nextDouble(least, greatest));
    }

    private static double signed(SplittableRandom random, double magnitude) {
        return random.nextBoolean() ? magnitude : -magnitude;
    }

    private int tried() {
        return spec.fn() instanceof Expression.OfTwo(PairFunction function)
                && new NearError(function, spec.format()).isSlow() ? SLOWLY_TRIED : TRIED;
    }

    /** {@return the worst pair that is found, with the program's result and the exact value} */
    WideWitness of(Program program) {
        Pairs pairs = Pairs.of(pairs().limit(tried()).toList(), program);
        double[] rests = spec.fn() instanceof Expression.OfTwo ? new double[0] : rests(program, pairs);
        PairPoints points = new PairPoints(spec);
        return IntStream.range(0, pairs.z().length).parallel()
                .mapToObj(i -> new Candidate(pairs.x()[i], pairs.y()[i], pairs.z()[i], error(pairs, i, rests)))
                .sorted(Comparator.comparingDouble(Candidate::error).reversed()).limit(FINALISTS)
                .map(worst -> points.at(worst.x(), worst.y(), worst.result()))
                .max(Comparator.comparingDouble(point -> point.error(spec.format()))).orElseThrow();
    }

    private double error(Pairs pairs, int i, double[] rests) {
        return spec.fn() instanceof Expression.OfTwo(PairFunction function)
                ? new NearError(function, spec.format()).of(pairs.x()[i], pairs.y()[i], pairs.z()[i])
                : Math.abs(rests[i]) / spec.format().ulp(pairs.z()[i]);
    }

    /** {@return what the last rounding of a program that is one of a double takes off} */
    private static double[] rests(Program program, Pairs pairs) {
        ProgramBuilder b = new ProgramBuilder();
        program.ops().forEach(b::add);
        F64 value = new F64(b, program.ops().get(program.result()).operands().getFirst());
        List<double[]> arguments = IntStream.range(0, pairs.z().length)
                .mapToObj(i -> new double[]{ pairs.x()[i], pairs.y()[i] }).toList();
        return Pairs.of(arguments, b.build(value.minus(value.toFloat().toDouble()).toFloat())).z();
    }
}
