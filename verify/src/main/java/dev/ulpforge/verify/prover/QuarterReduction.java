package dev.ulpforge.verify.prover;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.real.Ball;

/**
 * What is proven of two results h and l of a code and of a third one, c, for the inputs x of some binades: c is an
 * integer from 2^52 on, below 2^53, and {@code h + l + d = w (2x/pi - n)} with an integer n that is c modulo 4 and
 * {@code w} 1 or pi/2.
 *
 * <p><b>Lemma.</b> On each binade the forms of h, l and c, and of results that are multiples of 4, are linear in x and
 * in rounding errors. Let z be l before its last rounding. If the form {@code 2x/pi - (h + z)/w - c - m - 4 j x/u - i},
 * with m a sum of multiples of 4, u the unit of the binade and integers i, j of which i is a multiple of 4, has no
 * value above {@code Δ} in magnitude, then {@code |2x/pi - n - (h + z)/w| <= Δ} with {@code n = c + m + 4 j x/u + i}.
 * The last terms are multiples of 4, as x is one of u. And l differs from z by at most {@code 2^-53 |z|}, or by half
 * the least number. If h is rounded with error e, and {@code z = a e + b}, then {@code |z| <= |a| ulp(h)/2 + |b|}.
 *
 * <p>So whatever large integers a reduction takes off, they need not be known.
 *
 * @param high     the position of h
 * @param low      that of l
 * @param count    that of c
 * @param isAngle  whether w is pi/2
 * @param share    an upper bound of |a|
 * @param apart    one of |b|
 * @param error    one of {@code w Δ}
 * @param least    a lower bound of |h|, above 0
 * @param greatest an upper one
 */
record QuarterReduction(int high, int low, int count, boolean isAngle, double share, double apart, double error,
        double least, double greatest) {
    private static final int BITS = 1500;
    static final FormArithmetic FORMS = new FormArithmetic(1, BITS, BITS);
    private static final Ball RATIO = QuarterTurns.ratio(BITS);
    private static final Ball QUARTER = Ball.ONE.divide(RATIO, BITS);
    private static final Ball FOUR = Ball.of(4);
    private static final double SAFE = 1 + 0x1p-40;
    /** Errors above are those of other results than remainders. */
    private static final double SMALL = 0x1p-40;

    /** {@return what is proven on a binade, or part of it, if these results are remainder and count there} */
    static Optional<QuarterReduction> of(CellAnalysis analysis, InputCell cell, int[] of, boolean isAngle) {
        return analysis.at(of[0]) instanceof Real h && analysis.at(of[1]) instanceof Real l
                && analysis.at(of[2]) instanceof Real c && isInteger(c)
                        ? of(analysis, cell, of, isAngle, h, l, c)
                        : Optional.empty();
    }

    private static boolean isInteger(Real c) {
        double first = 1 / Format.BINARY64.ulp(1);
        return c.low() >= first && c.high() < 2 * first;
    }

    private static Optional<QuarterReduction> of(CellAnalysis analysis, InputCell cell, int[] of, boolean isAngle,
            Real h, Real l, Real c) {
        AffineForm z = l.rounded().orElse(l.form());
        AffineForm remainder = FORMS.add(h.form(), z);
        AffineForm x = inputForm(cell);
        AffineForm off = FORMS.subtract(FORMS.scale(x, RATIO),
                FORMS.add(isAngle ? FORMS.scale(remainder, RATIO) : remainder, c.form()));
        AffineForm fraction = withoutConstant(withoutSlope(withoutErrors(off, analysis, of), x, cell));
        Ball unit = isAngle ? QUARTER : Ball.ONE;
        double error = fraction.range().multiply(unit, AffineForm.COARSE).upperMagnitude();
        OptionalInt own = h.rounded().isPresent() ? OptionalInt.of(h.form().e().length - 1) : OptionalInt.empty();
        double share = own.isEmpty()
                ? 0
                : z.error(own.getAsInt()).divide(h.form().error(own.getAsInt()), AffineForm.COARSE).upperMagnitude();
        double apart = own.isEmpty() ? z.range().upperMagnitude() : without(z, own.getAsInt()).range().upperMagnitude();
        double nearest = Ball.of(LeastRemainder.inQuarters(Math.getExponent(cell.value(cell.first()))))
                .multiply(unit, AffineForm.COARSE).lower().doubleValue();
        double least = (nearest - SAFE * (apart + error)) / (SAFE * SAFE);
        return error < SMALL && share < 2 && least > 0
                ? Optional.of(new QuarterReduction(of[0], of[1], of[2], isAngle, share, apart, error, least,
                        h.greatest()))
                : Optional.empty();
    }

    private static AffineForm inputForm(InputCell cell) {
        return AffineForm.polynomial(new Ball[]{ CellAnalysis.centre(cell), CellAnalysis.halfWidth(cell) }, Ball.ZERO);
    }

    /** {@return the form less multiples of results that are multiples of 4, whose rounding errors it has} */
    private static AffineForm withoutErrors(AffineForm form, CellAnalysis analysis, int[] of) {
        AffineForm rest = form;
        for (int position = IntStream.of(of).max().orElseThrow(); position >= 0; position--) {
            if (analysis.lookedAt(position).orElse(null) instanceof Real m && m.grid() >= 2
                    && m.form().e().length > 0) {
                int own = m.form().e().length - 1;
                double times = Math.rint(rest.error(own).doubleValue() / m.form().error(own).doubleValue());
                if (times != 0 && Double.isFinite(times)) {
                    rest = FORMS.subtract(rest, FORMS.scale(m.form(), Ball.of(times)));
                }
            }
        }
        return rest;
    }

    /** {@return the form less the multiple of {@code 4x/u} with the nearest slope} */
    private static AffineForm withoutSlope(AffineForm form, AffineForm x, InputCell cell) {
        if (form.p().length < 2 || cell.size() == 1) {
            return form;
        }
        long four = 2 - RoundedArithmetic.unit(cell.format(), cell.value(cell.first()));
        BigInteger times = nearest(form.p()[1].divide(x.p()[1], BITS).scale(-four));
        return FORMS.subtract(form, FORMS.scale(x, Ball.of(times, four)));
    }

    private static AffineForm withoutConstant(AffineForm form) {
        Ball multiple = FOUR.multiply(Ball.of(nearest(form.p()[0].scale(-2)), 0), BITS);
        return FORMS.subtract(form, AffineForm.constant(multiple));
    }

    private static BigInteger nearest(Ball a) {
        return a.add(Ball.of(0.5), BITS).floor();
    }

    private static AffineForm without(AffineForm form, int error) {
        Ball[] e = form.e().clone();
        if (error < e.length) {
            e[error] = Ball.ZERO;
        }
        return new AffineForm(form.p(), e, form.rest());
    }

    /** {@return what is proven of both of two sets of inputs} */
    QuarterReduction and(QuarterReduction other) {
        return new QuarterReduction(high, low, count, isAngle, Math.max(share, other.share),
                Math.max(apart, other.apart), Math.max(error, other.error), Math.min(least, other.least),
                Math.max(greatest, other.greatest));
    }

    /** {@return an upper bound of |l| where |h| is at most {@code top}} */
    double lowBound(double top) {
        return (share * Math.ulp(top) / 2 + apart) * SAFE + Double.MIN_VALUE;
    }

    /** {@return an upper bound of |d| where |h| is at most {@code top}} */
    double errorBound(double top) {
        return (lowBound(top) * 0x1p-53 + error) * SAFE + Double.MIN_VALUE;
    }
}
