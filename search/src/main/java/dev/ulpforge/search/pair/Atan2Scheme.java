package dev.ulpforge.search.pair;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.pair.Atan2Program;
import dev.ulpforge.verify.pair.WideAtan2Program;

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
    /** Quotients are half as large there. */
    private static final double WIDEST_OF_DOUBLES = 0.0625001;
    /** With one less, which costs a fiftieth of the operations, the bound is .81 instead of .63 ULP. */
    private static final int FEWEST_OF_DOUBLES = 10;
    private static final int MOST_OF_DOUBLES = 11;

    private Atan2Scheme() {}

    /** {@return programs from the cheapest on: with more coefficients they are more accurate} */
    static Stream<Atan2Program> programs() {
        return IntStream.rangeClosed(FEWEST, MOST).mapToObj(count -> new Atan2Program(
                fit(WIDEST, count, RoundedCoefficients.FLOATS).stream().map(Double::floatValue).toList()));
    }

    /** {@return likewise, on doubles} */
    static Stream<WideAtan2Program> ofDoubles() {
        return IntStream.rangeClosed(FEWEST_OF_DOUBLES, MOST_OF_DOUBLES)
                .mapToObj(count -> new WideAtan2Program(fit(WIDEST_OF_DOUBLES, count, RoundedCoefficients.DOUBLES)));
    }

    private static List<Double> fit(double widest, int count, RoundedCoefficients rounding) {
        return rounding.fit(ATAN, WEIGHT, NARROWEST, widest, count);
    }
}
