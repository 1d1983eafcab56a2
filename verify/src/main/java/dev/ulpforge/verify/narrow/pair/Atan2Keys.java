package dev.ulpforge.verify.narrow.pair;

import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Constants;
import dev.ulpforge.verify.real.InverseTrigonometric;
import dev.ulpforge.verify.real.Trigonometric;

/**
 * The angle of the ordinate x and the abscissa y by the key {@code |x|/y}, its magnitude's tangent. The boundaries are
 * the tangents of the midpoints: of those below pi/2 for positive y, of those above for negative ones. On both sides
 * the tangent is increasing; a midpoint on the other side has an infinite one.
 *
 * <p>The quotient of two doubles that have 11 bits is rounded, and what that loses has the sign of the residue {@code
 * |x| - q y}, which is a double. The tangent of a rational number other than 0 is irrational (Lambert 1761), so an
 * angle is never a midpoint; and tan(t) is above t from 0 to pi/2, which keeps a quotient that is a midpoint below the
 * boundary, as little as that may be.
 */
final class Atan2Keys implements NamedKeys {
    private static final int BITS = 128;
    private static final int MOST_BITS = 1 << 14;
    /** A little less than 3/2 pi; no angle is above pi. */
    private static final double FARTHEST = 4;
    private static final DoubleEnclosure BEYOND = new DoubleEnclosure(Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);
    private static final DoubleEnclosure BEFORE = new DoubleEnclosure(Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY);
    private final Format format;
    private final Boundaries front;
    private final Boundaries behind;

    Atan2Keys(Format format) {
        this.format = format;
        this.front = new Boundaries(format, m -> m < Math.PI / 2 ? tangent(m) : BEYOND);
        this.behind = new Boundaries(format, m -> m < Math.PI / 2 ? BEFORE : m < FARTHEST ? tangent(m) : BEYOND);
    }

    private static DoubleEnclosure tangent(double m) {
        DoubleEnclosure near = DoubleEnclosure.of(Trigonometric.tan(Ball.of(m), BITS));
        return m < Math.PI / 2 && near.low() <= m
                ? new DoubleEnclosure(m, Math.nextUp(Math.nextUp(near.high())))
                : near;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public List<Boundaries> boundaries() {
        return List.of(front, behind);
    }

    @Override
    public void fill(double x, double[] y, KeyRow row) {
        double ordinate = Math.abs(x);
        boolean isSpecial = x == 0 || !Double.isFinite(x);
        int sign = x < 0 ? KeyRow.NEGATIVE : 0;
        for (int j = 0; j < y.length; j++) {
            double abscissa = y[j];
            if (isSpecial || abscissa == 0 || !(Math.abs(abscissa) < Double.POSITIVE_INFINITY)) {
                row.special(j);
                continue;
            }
            double q = ordinate / abscissa;
            double residue = Math.fma(-q, abscissa, ordinate);
            boolean isBehind = abscissa < 0;
            row.rounded(j, isBehind ? sign | KeyRow.SECOND : sign, q, isBehind ? -residue : residue);
        }
    }

    @Override
    public PairFunction function() {
        return PairFunction.ATAN2;
    }

    @Override
    public int side(double x, double y, double midpoint) {
        for (int bits = BITS; bits <= MOST_BITS; bits *= 2) {
            Ball acute = InverseTrigonometric.atan(Ball.of(Math.abs(x)).divide(Ball.of(Math.abs(y)), bits), bits);
            Ball angle = y < 0 ? Constants.piBall(bits).subtract(acute, bits) : acute;
            int side = angle.subtract(Ball.of(midpoint), bits).signum();
            if (side != 0) {
                return side;
            }
        }
        throw new IllegalStateException("the angle of " + x + ", " + y + " is not told from " + midpoint);
    }
}
