package dev.ulpforge.search.binary64.piece;

/**
 * The form of the polynomials: {@code high + (low + t (c_1 + t (c_2 + ...)))}, or with the product {@code c_1 t} as a
 * sum of two doubles.
 *
 * @param degree of the polynomials
 * @param compensated whether the linear term is added exactly
 */
record Shape(int degree, boolean compensated) {
    /** The constant term, its low part, and the middle of the piece. */
    private static final int BESIDES = 3;

    /** {@return the number of doubles for a piece, but for a scale} */
    int columns() {
        return degree + BESIDES + (compensated ? 1 : 0);
    }

    /**
     * {@return an estimate of the error in ULP beside that of the last rounding, for pieces of a half length} Errors of
     * small terms: of the last sums and of the first coefficient that is not a sum of two doubles; and the terms that
     * are left out of an interpolation at Chebyshev's nodes.
     *
     * @param c     Taylor coefficients of the function
     * @param width the half length
     */
    double error(double[] c, double width) {
        int exact = compensated ? 2 : 1;
        double small = 0;
        double left = 0;
        double power = 1;
        for (int k = 1; k < c.length; k++) {
            power *= width;
            double term = Math.abs(c[k]) * power;
            small += k >= exact && k <= degree ? term : 0;
            left += k > degree ? Math.scalb(term, 2 - Math.min(k, degree + 2)) : 0;
        }
        double least = Math.abs(c[0]) - Math.abs(c[1]) * width;
        double unit = Math.ulp(Math.max(least, Math.abs(c[0]) / 2));
        double rounding = Math.ulp(small) + Math.scalb(Math.abs(c[exact]) * Math.pow(width, exact), -53);
        return (rounding + left) / unit;
    }
}
