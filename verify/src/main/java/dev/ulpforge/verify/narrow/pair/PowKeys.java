package dev.ulpforge.verify.narrow.pair;

import java.math.BigInteger;
import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.PairFunction;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Logarithm;

/**
 * {@code x^y} by the key {@code y log2|x|}, whose boundaries are the logarithms of the midpoints.
 *
 * <p><b>Lemma.</b> The key is strictly between {@code p ∓ 2^-50 |p|}, where p is y times a double L next to log2|x|;
 * and it is p if |x| is a power of two. <i>Proof.</i> {@link DoubleEnclosure} has L within two units of its last place,
 * which are 2^-51 of it at most, and p is rounded once more, by 2^-53, and the ends by as much; no operation
 * underflows, as |y| is at least 2^-133 and |L| at least 2^-12. If |x| is a power of two, L is an integer of 8 bits,
 * and the product with 11 bits of y is exact.
 *
 * <p><b>Lemma.</b> For an |x| that is no power of two, {@code |x|^y} is a midpoint M only if {@code y = n/2^k} with k
 * at most 2 and 0 &lt; n &lt; 64. <i>Proof.</i> Let n be odd if k &gt; 0, and {@code |x| = a 2^e}, {@code M = c 2^g}
 * with odd a and c; a is at least 3. Then {@code a^n = c^(2^k)}, for n below 0 the left side is no integer's inverse.
 * So a is a power with the exponent 2^k, as n is odd: {@code 3^(2^k) <= a < 2^11}, and k is at most 2. Also {@code 3^y
 * <= c < 2^12}, so y is below 8, and n below 32.
 */
final class PowKeys implements NamedKeys {
    private static final int BITS = 128;
    private static final int MOST_BITS = 1 << 14;
    private static final double WIDTH = 0x1p-50;
    private static final int MOST_QUARTERS = 64;
    private final Format format;
    private final Boundaries boundaries;

    PowKeys(Format format) {
        this.format = format;
        this.boundaries = new Boundaries(format, m -> logarithm(m));
    }

    private static DoubleEnclosure logarithm(double positive) {
        return DoubleEnclosure.of(Logarithm.log2(Ball.of(positive), BITS));
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public List<Boundaries> boundaries() {
        return List.of(boundaries);
    }

    @Override
    public void fill(double x, double[] y, KeyRow row) {
        boolean isSpecial = x == 0 || !Double.isFinite(x);
        DoubleEnclosure log = isSpecial ? new DoubleEnclosure(0, 0) : logarithm(Math.abs(x));
        boolean isExact = log.low() == log.high();
        double middle = isExact ? log.low() : Math.nextUp(Math.nextUp(log.low()));
        for (int j = 0; j < y.length; j++) {
            double exponent = y[j];
            boolean isInteger = exponent == Math.rint(exponent);
            if (isSpecial || exponent == 0 || !(Math.abs(exponent) < Double.POSITIVE_INFINITY)
                    || x < 0 && !isInteger) {
                row.special(j);
                continue;
            }
            int kind = x < 0 && Math.abs(exponent % 2) == 1 ? KeyRow.NEGATIVE : 0;
            double key = exponent * middle;
            double width = isExact ? 0 : Math.abs(key) * WIDTH;
            row.put(j, kind, key - width, key + width);
        }
    }

    @Override
    public PairFunction function() {
        return PairFunction.POW;
    }

    @Override
    public int side(double x, double y, double midpoint) {
        double base = Math.abs(x);
        double quarters = 4 * y;
        if (quarters > 0 && quarters < MOST_QUARTERS && quarters == Math.rint(quarters)
                && power(base, (int) quarters).equals(power(midpoint, 4))) {
            return 0;
        }
        for (int bits = BITS; bits <= MOST_BITS; bits *= 2) {
            Ball key = Logarithm.log2(Ball.of(base), bits).multiply(Ball.of(y), bits);
            int side = key.subtract(Logarithm.log2(Ball.of(midpoint), bits), bits).signum();
            if (side != 0) {
                return side;
            }
        }
        throw new IllegalStateException(x + "^" + y + " is not told from " + midpoint);
    }

    /** An exact power {@code odd 2^exponent}. */
    private record ExactPower(BigInteger odd, long exponent) {}

    private static ExactPower power(double positive, int n) {
        int exponent = Math.getExponent(positive) - Format.BINARY64.fractionBits();
        BigInteger significand = BigInteger.valueOf((long) Math.scalb(positive, -exponent));
        int zeros = significand.getLowestSetBit();
        return new ExactPower(significand.shiftRight(zeros).pow(n), (long) n * (exponent + zeros));
    }
}
