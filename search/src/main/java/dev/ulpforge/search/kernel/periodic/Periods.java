package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers known to many digits. */
final class Periods {
    private static final BigDecimal NOTHING = new BigDecimal("1e-30");

    private Periods() {}

    /** {@return the float that x is within {@code 10^-30} of, as what is meant; otherwise x with some digits} */
    static BigDecimal rounded(BigDecimal x, int digits) {
        BigDecimal near = new BigDecimal(x.floatValue());
        return x.subtract(near).abs().compareTo(near.abs().multiply(NOTHING)) < 0
                ? near
                : x.round(new MathContext(digits));
    }
}
