package dev.ulpforge.verify.wide;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.PairFunction;

/**
 * Searches for a pair with a large error: among many by values in doubles, then exactly among the worst. It always
 * finds the same.
 *
 * @param function the function
 */
record PairWitnessSearch(PairFunction function) {
    private static final long SEED = 1;
    private static final int TRIED = 1 << 18;
    private static final int FINALISTS = 16;
    private static final double LEAST_POWER = -148.5;
    private static final double GREATEST_POWER = 127.9;
    private static final double FARTHEST = 20;
    private static final double NEARER = 3;
    private static final double SUBNORMAL = -126;

    private record Candidate(float x, float y, float result, double error) {}

    /** {@return pairs with which results vary: magnitudes of either for hypot, half of them about the least
     * that is not subnormal, all powers for pow, and angles of all quadrants for atan2} */
    Stream<float[]> pairs() {
        SplittableRandom random = new SplittableRandom(SEED);
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
        PairPoints points = new PairPoints(function);
        return IntStream.range(0, TRIED).mapToObj(i -> candidate(pairs.x()[i], pairs.y()[i], pairs.z()[i]))
                .sorted(Comparator.comparingDouble(Candidate::error).reversed()).limit(FINALISTS)
                .map(worst -> points.at(worst.x(), worst.y(), worst.result()))
                .max(Comparator.comparingDouble(point -> point.error(Format.BINARY32))).orElseThrow();
    }

    private Candidate candidate(float x, float y, float result) {
        return new Candidate(x, y, result, Format.BINARY32.ulpError(result, value(x, y)));
    }

    private double value(double x, double y) {
        return switch (function) {
            case HYPOT -> StrictMath.hypot(x, y);
            case ATAN2 -> StrictMath.atan2(x, y);
            case POW -> StrictMath.pow(x, y);
        };
    }
}
