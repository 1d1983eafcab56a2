package dev.ulpforge.search.pair;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.verify.pair.PowProgram;
import dev.ulpforge.verify.pair.WidePowProgram;

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
    private static final RealFunction REST_OF_LOG = RealExpression
            .of("((atanh(sqrt(x)) / sqrt(x) - 1) / x - 1 / 3) / x");
    private static final RealFunction REST_OF_EXP = RealExpression.of("(exp2(x) - 1 - x * log(2)) / x^2");
    /** Not so far from 0 as the other end, so that 0, where the limit stands for the quotient, is no sample. */
    private static final double LEAST = -0.5;
    private static final double NARROWEST_OF_DOUBLES = 0x1p-12;
    private static final int FEWEST_OF_LOG = 7;
    private static final int FEWEST_OF_EXP = 10;

    private PowScheme() {}

    /** {@return programs from the cheapest on: with more coefficients they are more accurate} */
    static Stream<PowProgram> programs() {
        return IntStream.rangeClosed(FEWEST, MOST)
                .mapToObj(count -> new PowProgram(logarithm(count),
                        fit(EXP, -HALF, HALF, count + MORE)));
    }

    /** {@return likewise, on doubles: what is left of the functions behind their first terms} */
    static Stream<WidePowProgram> ofDoubles() {
        return IntStream.rangeClosed(0, 1).mapToObj(
                more -> new WidePowProgram(rounded(REST_OF_LOG, NARROWEST_OF_DOUBLES, WIDEST, FEWEST_OF_LOG + more),
                        rounded(REST_OF_EXP, LEAST, HALF, FEWEST_OF_EXP + more)));
    }

    private static List<Double> rounded(RealFunction f, double low, double high, int coefficients) {
        return RoundedCoefficients.DOUBLES.fit(f, RealFunction.relative(f), low, high, coefficients);
    }

    /** {@return so many coefficients of {@code log2((1 + s)/(1 - s))/s} in s²} */
    static List<Double> logarithm(int coefficients) {
        return fit(LOG, NARROWEST, WIDEST, coefficients);
    }

    /** {@return the coefficients of the polynomial with the least relative error} */
    static List<Double> fit(RealFunction f, double low, double high, int coefficients) {
        return Arrays.stream(MinimaxPolynomial.fit(f, RealFunction.relative(f), low, high, coefficients - 1)
                .coefficients()).boxed().toList();
    }
}
