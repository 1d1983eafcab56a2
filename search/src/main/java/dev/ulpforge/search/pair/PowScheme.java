package dev.ulpforge.search.pair;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.pair.PowProgram;

/** Programs for {@code x^y}: their parameter is the number of coefficients of two minimax polynomials. */
final class PowScheme {
    private static final RealFunction LOG = RealExpression.of("2 * atanh(sqrt(x)) / (sqrt(x) * log(2))");
    private static final RealFunction EXP = RealExpression.of("exp2(x)");
    /** Of the square of {@code (m - 1)/(m + 1)} for m from √½ to √2: (3 - 2√2)², a little more. */
    private static final double WIDEST = 0.029439;
    /** Where the square is smaller, the function is its limit but for less than a rounding. */
    private static final double NARROWEST = 0x1p-48;
    private static final double HALF = 0.50001;
    /** With one less the logarithm alone is off by 2^-30, which is more than .5 ULP of the largest powers. */
    private static final int FEWEST = 5;
    private static final int MOST = 7;
    private static final int MORE = 2;

    private PowScheme() {}

    /** {@return programs from the cheapest on: with more coefficients they are more accurate} */
    static Stream<PowProgram> programs() {
        return IntStream.rangeClosed(FEWEST, MOST)
                .mapToObj(count -> new PowProgram(fit(LOG, NARROWEST, WIDEST, count),
                        fit(EXP, -HALF, HALF, count + MORE)));
    }

    /** {@return the coefficients of the polynomial with the least relative error} */
    static List<Double> fit(RealFunction f, double low, double high, int coefficients) {
        return Arrays.stream(MinimaxPolynomial.fit(f, RealFunction.relative(f), low, high, coefficients - 1)
                .coefficients()).boxed().toList();
    }
}
