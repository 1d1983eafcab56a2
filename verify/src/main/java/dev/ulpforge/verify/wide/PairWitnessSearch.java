package dev.ulpforge.verify.wide;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Interpreter;
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
    private static final int FINALISTS = 16;
    private static final double LEAST_POWER = -148.5;
    private static final double GREATEST_POWER = 127.9;
    private static final double FARTHEST = 20;
    private static final double NEARER = 3;
    private static final double SUBNORMAL = -126;

    private record Candidate(float x, float y, float result, double error) {}

    /** {@return pairs with which results vary} */
    Stream<float[]> pairs() {
        SplittableRandom random = new SplittableRandom(SEED);
        return spec.fn() instanceof Expression.OfTwo(PairFunction function)
                ? ofNamed(function, random)
                : inBox(random);
    }

    /** {@return pairs of the domain, half of them evenly spread by value, half by bit patterns} */
    private Stream<float[]> inBox(SplittableRandom random) {
        Domain x = spec.domain().side();
        Domain y = spec.domain().second().orElseThrow();
        return Stream.generate(() -> random.nextBoolean()
                ? new float[]{ within(random, x), within(random, y) }
                : new float[]{ pattern(random, x), pattern(random, y) });
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
     * least that is not subnormal, all powers for pow, and angles of all quadrants for atan2} */
    private static Stream<float[]> ofNamed(PairFunction function, SplittableRandom random) {
        return Stream.generate(() -> switch (function) {
            case HYPOT -> {
                double middle = random.nextBoolean() ? 0 : SUBNORMAL;
                yield new float[]{ (float) exp2(random, middle - FARTHEST, middle + FARTHEST),
                        (float) exp2(random, middle - FARTHEST, middle + FARTHEST) };
            }
            case ATAN2 -> {
                double y = signed(random, exp2(random, -FARTHEST, FARTHEST));
                yield new float[]{ (float) (y * signed(random, exp2(random, -NEARER, NEARER))), (float) y };
            }
            case POW -> {
                float x = (float) exp2(random, -FARTHEST, FARTHEST);
                double log = StrictMath.log(x) / StrictMath.log(2);
                yield new float[]{ x, (float) (random.nextDouble(LEAST_POWER, GREATEST_POWER) / log) };
            }
        });
    }

    private static double exp2(SplittableRandom random, double least, double greatest) {
        return StrictMath.pow(2, random.nextDouble(least, greatest));
    }

    private static double signed(SplittableRandom random, double magnitude) {
        return random.nextBoolean() ? magnitude : -magnitude;
    }

    /** {@return the worst pair that is found, with the program's result and the exact value} */
    WideWitness of(Program program) {
        Pairs pairs = Pairs.of(pairs().limit(TRIED).toList(), Interpreter.of(program)::apply);
        float[] rests = spec.fn() instanceof Expression.OfTwo ? new float[0] : rests(program, pairs);
        PairPoints points = new PairPoints(spec);
        return IntStream.range(0, TRIED)
                .mapToObj(i -> new Candidate(pairs.x()[i], pairs.y()[i], pairs.z()[i], error(pairs, i, rests)))
                .sorted(Comparator.comparingDouble(Candidate::error).reversed()).limit(FINALISTS)
                .map(worst -> points.at(worst.x(), worst.y(), worst.result()))
                .max(Comparator.comparingDouble(point -> point.error(Format.BINARY32))).orElseThrow();
    }

    private double error(Pairs pairs, int i, float[] rests) {
        return spec.fn() instanceof Expression.OfTwo(PairFunction function)
                ? Format.BINARY32.ulpError(pairs.z()[i], value(function, pairs.x()[i], pairs.y()[i]))
                : Math.abs(rests[i]) / Format.BINARY32.ulp(pairs.z()[i]);
    }

    /** {@return what the last rounding of a program that is one of a double takes off} */
    private static float[] rests(Program program, Pairs pairs) {
        ProgramBuilder b = new ProgramBuilder();
        program.ops().forEach(b::add);
        F64 value = new F64(b, program.ops().get(program.result()).operands().getFirst());
        float[] rests = new float[pairs.z().length];
        Interpreter.of(b.build(value.minus(value.toFloat().toDouble()).toFloat())).apply(pairs.x(), pairs.y(), rests);
        return rests;
    }

    private static double value(PairFunction function, double x, double y) {
        return switch (function) {
            case HYPOT -> StrictMath.hypot(x, y);
            case ATAN2 -> StrictMath.atan2(x, y);
            case POW -> StrictMath.pow(x, y);
        };
    }
}
