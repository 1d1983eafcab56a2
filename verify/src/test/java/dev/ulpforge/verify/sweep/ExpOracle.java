package dev.ulpforge.verify.sweep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Value;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.oracle.piece.Piece;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.sweep.run.Blocks;

/** An oracle of exp that owes nothing to the real one: Taylor's series in decimal arithmetic. */
final class ExpOracle implements Oracle {

    static final int OVERFLOWS = 0x42b1_7218;
    static final float UNDERFLOWS = 120;
    private static final int DEGREE = 8;
    private static final double WIDTH = 0x1p-4;

    private final List<Piece> pieces = build();

    private static List<Piece> build() {
        List<Piece> out = new ArrayList<>();
        for (int sign : new int[]{ 0, Blocks.SIGN }) {
            out.add(taylor(sign, sign | bits((float) WIDTH) - 1));
            int end = sign == 0 ? OVERFLOWS : bits(UNDERFLOWS);
            for (double x = WIDTH; bits((float) x) < end; x += WIDTH) {
                out.add(taylor(sign | bits((float) x), sign | Math.min(end, bits((float) (x + WIDTH))) - 1));
            }
        }
        out.add(new Piece.Constant(OVERFLOWS, 0x7f80_0000, Float.POSITIVE_INFINITY));
        out.add(new Piece.Polynomial(Blocks.SIGN | bits(UNDERFLOWS), 0xff7f_ffff, 0, new double[]{ 0x1p-174 },
                0x1p-173));
        out.add(new Piece.Constant(0xff80_0000, 0xff80_0000, 0f));
        out.add(new Piece.Constant(0x7f80_0001, 0x7fff_ffff, Float.NaN));
        out.add(new Piece.Constant(0xff80_0001, 0xffff_ffff, Float.NaN));
        out.sort(Comparator.comparingLong(p -> p.first() & 0xffff_ffffL));
        return List.copyOf(out);
    }

    private static int bits(float x) {
        return Float.floatToRawIntBits(x);
    }

    private static Piece taylor(int first, int last) {
        float center = Float.intBitsToFloat(first + (last - first) / 2);
        double value = exp(new BigDecimal(center), 80).doubleValue();
        double[] c = new double[DEGREE + 1];
        double factorial = 1;
        for (int k = 0; k <= DEGREE; factorial *= ++k) {
            c[k] = value / factorial;
        }
        return new Piece.Polynomial(first, last, center, c, value * 0x1p-50);
    }

    /** {@return e^x within 2^-bits, relative} */
    static BigDecimal exp(BigDecimal x, int bits) {
        MathContext digits = new MathContext(bits / 3 + 20);
        BigDecimal r = x.divide(BigDecimal.valueOf(256), digits);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; term.signum() != 0 && term.precision() - term.scale() > -digits.getPrecision(); k++) {
            term = term.multiply(r).divide(BigDecimal.valueOf(k), digits);
            sum = sum.add(term, digits);
        }
        return sum.pow(256, digits);
    }

    private static BigDecimal power(int exponent) {
        return exponent < 0 ? new BigDecimal(Math.scalb(1.0, exponent)) : BigDecimal.TWO.pow(exponent);
    }

    @Override
    public List<Piece> pieces() {
        return pieces;
    }

    @Override
    public Expression fn() {
        return Expression.parse("exp");
    }

    @Override
    public Value value(float x, int bits) {
        return new Value.Enclosed(enclosure(x, bits));
    }

    @Override
    public Ball enclosure(float x, int bits) {
        if (x == 0) {
            return Ball.ONE;
        }
        if (x < -UNDERFLOWS) {
            return Ball.of(0x1p-174).widen(Ball.of(0x1p-174), 64);
        }
        BigDecimal v = exp(new BigDecimal(x), bits);
        int shift = bits + 4 - Math.getExponent(v.doubleValue());
        BigInteger mid = v.multiply(power(shift)).toBigInteger();
        Ball ball = Ball.of(mid, -shift);
        return ball.widen(Ball.of(BigInteger.TWO, -shift), bits + 8);
    }
}
