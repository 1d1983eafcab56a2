package dev.ulpforge.verify.symbolic;

/**
 * A complex number with rational parts.
 *
 * @param re the real part
 * @param im the imaginary part
 */
record Gaussian(Rational re, Rational im) {
    static final Gaussian ZERO = new Gaussian(Rational.ZERO, Rational.ZERO);
    static final Gaussian ONE = of(Rational.ONE);
    static final Gaussian I = new Gaussian(Rational.ZERO, Rational.ONE);

    static Gaussian of(Rational re) {
        return new Gaussian(re, Rational.ZERO);
    }

    boolean isZero() {
        return re.signum() == 0 && im.signum() == 0;
    }

    boolean isReal() {
        return im.signum() == 0;
    }

    Gaussian plus(Gaussian b) {
        return new Gaussian(re.plus(b.re), im.plus(b.im));
    }

    Gaussian times(Gaussian b) {
        return new Gaussian(re.times(b.re).plus(im.times(b.im).negate()), re.times(b.im).plus(im.times(b.re)));
    }

    Gaussian negate() {
        return new Gaussian(re.negate(), im.negate());
    }

    Gaussian inverse() {
        Rational norm = re.times(re).plus(im.times(im)).inverse();
        return new Gaussian(re.times(norm), im.negate().times(norm));
    }

    /** {@return the sign of the first part that is not 0} */
    int signum() {
        return re.signum() != 0 ? re.signum() : im.signum();
    }

    @Override
    public String toString() {
        return isReal() ? re.toString() : "(" + re + "," + im + ")";
    }
}
