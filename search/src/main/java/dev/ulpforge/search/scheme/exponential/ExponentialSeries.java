package dev.ulpforge.search.scheme.exponential;

import java.math.BigDecimal;
import java.math.MathContext;

import dev.ulpforge.search.core.number.RealFunction;

/**
 * A part of the exponential series, {@code sum scale^m x^k / m!}, {@code m = first + stride k}, for k from 0: with (2,
 * 1, b) it is {@code (e^bx - 1 - bx)/x²}, with (2, 2, 1) {@code (cosh √x - 1)/x}, with (3, 2, 1) {@code (sinh √x / √x -
 * 1)/x}.
 *
 * @param first  the first factorial
 * @param stride the distance between factorials
 * @param scale  the scale
 */
record ExponentialSeries(int first, int stride, double scale) implements RealFunction {

    /** Sums until terms are below the last digit, for |scale x| up to a few units. */
    @Override
    public BigDecimal at(double x, int digits) {
        MathContext context = new MathContext(digits + 4);
        BigDecimal exact = new BigDecimal(scale);
        BigDecimal factor = new BigDecimal(x).multiply(exact.pow(stride), context);
        BigDecimal term = exact.pow(first).divide(factorial(1, first), context);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal least = term.abs().movePointLeft(digits + 4);
        for (int k = 0; term.abs().compareTo(least) > 0; k++) {
            sum = sum.add(term, context);
            int last = first + stride * k;
            term = term.multiply(factor, context).divide(factorial(last + 1, last + stride), context);
        }
        return sum;
    }

    private static BigDecimal factorial(int from, int to) {
        BigDecimal product = BigDecimal.ONE;
        for (int i = from; i <= to; i++) {
            product = product.multiply(BigDecimal.valueOf(i));
        }
        return product;
    }
}
