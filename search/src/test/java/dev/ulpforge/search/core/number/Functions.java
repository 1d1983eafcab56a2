package dev.ulpforge.search.core.number;

import java.math.BigDecimal;
import java.math.MathContext;

/** Known functions by their power series, at any precision: targets for tests. */
public final class Functions {

    private static final BigDecimal LN2 = new BigDecimal(
            "0.693147180559945309417232121458176568075500134360255254120680009493393621969694715605863326996418687");
    private static final BigDecimal TWO_OVER_SQRT_PI = new BigDecimal(
            "1.12837916709551257389615890312154517168810125865799771368817144342128493688298682897348732040421473");

    private Functions() {}

    /** 2^x by the series of exp(x ln 2). */
    public static final RealFunction EXP2 = (x, digits) -> {
        MathContext mc = new MathContext(digits + 6);
        BigDecimal z = new BigDecimal(x).multiply(LN2, mc);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (int k = 1; significant(term, digits); k++) {
            term = term.multiply(z, mc).divide(BigDecimal.valueOf(k), mc);
            sum = sum.add(term, mc);
        }
        return sum;
    };

    /** cos x, good for |x| up to a few. */
    public static final RealFunction COS = (x, digits) -> {
        MathContext mc = new MathContext(digits + 26);
        BigDecimal s = new BigDecimal(x).pow(2, mc).negate();
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (int k = 1; significant(term, digits + 20); k++) {
            term = term.multiply(s, mc).divide(BigDecimal.valueOf((2L * k - 1) * 2 * k), mc);
            sum = sum.add(term, mc);
        }
        return sum;
    };

    /** erf x = 2/sqrt(pi) sum (-1)^k x^(2k+1) / (k! (2k+1)). */
    public static final RealFunction ERF = (x, digits) -> {
        MathContext mc = new MathContext(digits + 16);
        BigDecimal s = new BigDecimal(x).pow(2, mc).negate();
        BigDecimal power = new BigDecimal(x);
        BigDecimal sum = power;
        for (int k = 1; significant(power, digits + 320 * (Math.abs(x) < 1e-9 ? 1 : 0) + 10); k++) {
            power = power.multiply(s, mc).divide(BigDecimal.valueOf(k), mc);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), mc), mc);
        }
        return sum.multiply(TWO_OVER_SQRT_PI, mc);
    };

    /** log2 x = 2/ln 2 artanh((x-1)/(x+1)), x in about (1/4, 4). */
    public static final RealFunction LOG2 = (x, digits) -> {
        if (x < 0.25 || x > 4) {
            throw new ArithmeticException("outside of the test's range: " + x);
        }
        MathContext mc = new MathContext(digits + 6);
        BigDecimal one = BigDecimal.ONE;
        BigDecimal z = new BigDecimal(x).subtract(one).divide(new BigDecimal(x).add(one), mc);
        BigDecimal s = z.multiply(z, mc);
        BigDecimal power = z;
        BigDecimal sum = z;
        for (int k = 1; power.signum() != 0
                && power.precision() - power.scale() > sum.precision() - sum.scale() - digits
                        - 3; k++) {
            power = power.multiply(s, mc);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), mc), mc);
        }
        return sum.multiply(BigDecimal.TWO, mc).divide(LN2, mc);
    };

    private static boolean significant(BigDecimal term, int digits) {
        return term.signum() != 0 && term.precision() - term.scale() > -digits - 3;
    }
}
