package dev.ulpforge.search.pair;

import java.util.Locale;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.pair.HypotProgram;
import dev.ulpforge.verify.pair.PairBound;
import dev.ulpforge.verify.pair.PairProgram;
import dev.ulpforge.verify.pair.WideHypotProgram;

/**
 * Searches for a program of two arguments: members of its function's family from the cheapest on, until one is proven
 * to be within the bound. The outcome is the same on every machine.
 */
public final class PairSearch {
    private PairSearch() {}

    /** How a search ended. */
    public sealed interface Outcome {
        /**
         * A program that is within the bound for every pair.
         *
         * @param program the program
         * @param bound   what is proven of it
         */
        record Found(PairProgram program, PairBound bound) implements Outcome {}

        /**
         * None.
         *
         * @param closest the least bound that was proven, in ULP
         */
        record Missed(double closest) implements Outcome {
            @Override
            public String toString() {
                return String.format(Locale.ROOT, "at most %.4f ULP are proven of any program for two arguments",
                        closest);
            }
        }
    }

    /** {@return the cheapest program that is proven to be within a bound in ULP} */
    public static Outcome of(PairFunction function, Format format, double maxUlp) {
        double closest = Double.POSITIVE_INFINITY;
        for (PairProgram program : (Iterable<PairProgram>) programs(function, format)::iterator) {
            PairBound bound = program.bound();
            if (bound.ulp() <= maxUlp) {
                return new Outcome.Found(program, bound);
            }
            closest = Math.min(closest, bound.ulp());
        }
        return new Outcome.Missed(closest);
    }

    private static Stream<PairProgram> programs(PairFunction function, Format format) {
        return format.equals(Format.BINARY64) ? ofDoubles(function) : ofFloats(function);
    }

    private static Stream<PairProgram> ofDoubles(PairFunction function) {
        return switch (function) {
            case HYPOT -> Stream.of(WideHypotProgram.usual());
            case ATAN2 -> Atan2Scheme.ofDoubles().map(program -> program);
            case POW -> PowScheme.ofDoubles().map(program -> program);
        };
    }

    private static Stream<PairProgram> ofFloats(PairFunction function) {
        return switch (function) {
            case POW -> PowScheme.programs().map(program -> program);
            case HYPOT -> Stream.of(HypotProgram.usual());
            case ATAN2 -> Atan2Scheme.programs().map(program -> program);
        };
    }
}
