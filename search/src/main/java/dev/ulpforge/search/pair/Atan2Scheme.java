package dev.ulpforge.search.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.pair.Atan2Program;

/** Programs for {@code atan2}: their parameter is the number of coefficients of a minimax polynomial. */
final class Atan2Scheme {
    private static final RealFunction ATAN = RealExpression.of("(atan(sqrt(x)) / sqrt(x) - 1) / x");
    /** The error is one of the angle, relatively. */
    private static final RealFunction WEIGHT = RealExpression.of("x * sqrt(x) / atan(sqrt(x))");
    /** Where the square is smaller, no error of P is seen. */
    private static final double NARROWEST = 0x1p-20;
    private static final double WIDEST = 0.250001;
    private static final int FEWEST = 5;
    private static final int MOST = 7;

    private Atan2Scheme() {}

    /** {@return programs from the cheapest on: with more coefficients they are more accurate} */
    static Stream<Atan2Program> programs() {
        return IntStream.rangeClosed(FEWEST, MOST).mapToObj(count -> new Atan2Program(fit(count)));
    }

    /** Each coefficient is rounded before those of higher powers are fitted, which make up for it. */
    private static List<Float> fit(int count) {
        List<Float> atan = new ArrayList<>();
        while (atan.size() < count) {
            double[] fixed = atan.stream().mapToDouble(Float::doubleValue).toArray();
            atan.add((float) MinimaxPolynomial.fit(ATAN, WEIGHT, NARROWEST, WIDEST, count - 1, fixed)
                    .coefficients()[fixed.length]);
        }
        return atan;
    }
}
