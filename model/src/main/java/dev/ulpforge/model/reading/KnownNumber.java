package dev.ulpforge.model.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A number that people know, near a constant of a program.
 *
 * @param text  such as {@code ln 2 / 8}
 * @param error the relative difference: (constant - number) / number
 */
public record KnownNumber(String text, double error) {
    private static final MathContext DIGITS = new MathContext(50);
    private static final int FARTHEST = 40;
    /** Twenty more, as the last digits of a float are: a chance of one in a thousand to be wrong. */
    private static final double NEAR = 0x1p-21;
    private static final BigDecimal LN_2 = new BigDecimal("0.69314718055994530941723212145817656807550013436026");
    private static final BigDecimal LN_10 = new BigDecimal("2.3025850929940456840179914546843642076011014886288");
    private static final BigDecimal PI = new BigDecimal("3.1415926535897932384626433832795028841971693993751");
    private static final BigDecimal SQRT_2 = new BigDecimal("1.4142135623730950488016887242096980785696718753769");
    private static final BigDecimal SQRT_PI = PI.sqrt(DIGITS);
    private static final List<Known> ALL_KNOWN = List.of(new Known("ln 2", LN_2), new Known("π", PI),
            new Known("ln 10", LN_10), new Known("log10 2", LN_2.divide(LN_10, DIGITS)), new Known("√2", SQRT_2),
            new Known("1/ln 2", inverse(LN_2)), new Known("1/π", inverse(PI)), new Known("1/ln 10", inverse(LN_10)),
            new Known("log2 10", LN_10.divide(LN_2, DIGITS)),
            new Known("1/√π", inverse(SQRT_PI)), new Known("√π", SQRT_PI));

    /** A number whose multiples by powers of two are known too. */
    private record Known(String text, BigDecimal value) {
        /** {@return the known times 2^k} */
        String times(int k) {
            String[] fraction = text.split("/", 2);
            String number = k > 10 || k < -10 ? "2^" + Math.abs(k) : Integer.toString(1 << Math.abs(k));
            if (fraction.length == 2) {
                return k >= 0 ? (k == 0 ? "1" : number) + "/" + fraction[1] : "1/(" + number + " " + fraction[1] + ")";
            }
            return k == 0 ? text : k > 0 ? number + " " + text : text + "/" + number;
        }
    }

    /** {@return the known number next to a constant, if one is as near as the constant's digits allow} */
    public static Optional<KnownNumber> of(BigDecimal constant) {
        if (constant.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal magnitude = constant.abs();
        List<KnownNumber> found = new ArrayList<>();
        for (Known known : ALL_KNOWN) {
            int k = Math.getExponent(magnitude.divide(known.value, DIGITS).doubleValue() * Math.sqrt(2));
            if (Math.abs(k) <= FARTHEST) {
                found.add(near(magnitude, known.times(k), scaled(known.value, k)));
            }
        }
        return found.stream().filter(number -> Math.abs(number.error) <= NEAR)
                .min(Comparator.comparingDouble(number -> Math.abs(number.error)))
                .map(number -> constant.signum() < 0 ? new KnownNumber("-" + number.text, number.error) : number);
    }

    /** {@return the known number next to a float or double, if it is finite and one is near} */
    public static Optional<KnownNumber> of(double constant) {
        return Double.isFinite(constant) ? of(new BigDecimal(constant)) : Optional.empty();
    }

    /**
     * {@return 1/m or such a fraction with small numbers, if a constant is near to one}
     *
     * @param within the largest relative difference
     */
    public static Optional<KnownNumber> fraction(double constant, double within) {
        for (int below : List.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 24, 120, 720, 5040)) {
            double above = Math.rint(constant * below);
            if (above != 0 && Math.abs(above) < Math.min(below, 17)
                    && Math.abs(constant * below / above - 1) <= within) {
                int divisor = BigInteger.valueOf((long) above).gcd(BigInteger.valueOf(below)).intValue();
                return Optional.of(new KnownNumber((int) above / divisor + "/" + below / divisor,
                        constant * below / above - 1));
            }
        }
        return Optional.empty();
    }

    private static KnownNumber near(BigDecimal constant, String text, BigDecimal number) {
        return new KnownNumber(text, constant.divide(number, DIGITS).subtract(BigDecimal.ONE).doubleValue());
    }

    private static BigDecimal scaled(BigDecimal value, int k) {
        BigDecimal power = new BigDecimal(BigInteger.TWO.pow(Math.abs(k)));
        return k < 0 ? value.divide(power, DIGITS) : value.multiply(power);
    }

    private static BigDecimal inverse(BigDecimal value) {
        return BigDecimal.ONE.divide(value, DIGITS);
    }
}
