package dev.ulpforge.search.binary64.piece;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

/**
 * A zero of a function of sizes, where values are products: {@code f(s) = (s - zero) g(s)}.
 *
 * @param at      the size at which the function is 0
 * @param falling whether the function falls there; then it is {@code (zero - s) g(s)}
 */
record SizeZero(Ball at, boolean falling) {
    private static final int BITS = 320;
    private static final int SAMPLES = 400;

    /** {@return the double nearest to it} */
    double high() {
        return at.doubleValue();
    }

    /** {@return whether it is a double} */
    boolean isDouble() {
        return low() == 0;
    }

    private double low() {
        return at.subtract(Ball.of(high()), BITS).doubleValue();
    }

    private double lowest() {
        return at.subtract(Ball.of(high()), BITS).subtract(Ball.of(low()), BITS).doubleValue();
    }

    /** {@return the distance of a size from it, positive where g times it is} */
    Ball distance(double size) {
        Ball off = Ball.of(size).subtract(at, BITS);
        return falling ? off.negate() : off;
    }

    /**
     * {@return the distance as two doubles} The difference from the high part is exact nearby (Sterbenz), and a
     * multiple of its ulp, which is above the low part unless it is 0; so what the sum with that loses is exact.
     */
    HighLow distance(F64 size) {
        ProgramBuilder b = size.program();
        F64 high = b.f64(high());
        F64 off = falling ? high.minus(size) : high() == 0 ? size : size.minus(high);
        if (isDouble()) {
            return new HighLow(off, b.f64(0));
        }
        double sign = falling ? 1 : -1;
        F64 low = b.f64(sign * low());
        F64 sum = off.plus(low);
        F64 lost = low.minus(sum.minus(off));
        return new HighLow(sum, lost.plus(b.f64(sign * lowest())));
    }

    /** {@return the zeros of a function on a half, in order, as far as it changes its sign between samples} */
    static List<SizeZero> of(InputHalf half) {
        List<SizeZero> zeros = new ArrayList<>();
        List<Double> sizes = half.sizes(SAMPLES).toList();
        List<Integer> signs = sizes.stream().map(size -> half.target().at(size).signum()).toList();
        if (half.from() == 0 && half.target().at(0).isZero()) {
            zeros.add(new SizeZero(Ball.ZERO, signs.getFirst() < 0));
        }
        for (int i = 1, last = 0; i < sizes.size(); i++) {
            if (signs.get(i) * signs.get(last) < 0) {
                zeros.add(between(half.target(), sizes.get(last), sizes.get(i), signs.get(last)));
            }
            last = signs.get(i) == 0 ? last : i;
        }
        return zeros;
    }

    private static SizeZero between(PieceTarget target, double low, double high, int sign) {
        long below = Format.BINARY64.bits(low);
        long above = Format.BINARY64.bits(high);
        while (above - below > 1) {
            long middle = below + (above - below) / 2;
            int there = target.at(Double.longBitsToDouble(middle)).signum();
            if (there == 0) {
                return new SizeZero(Ball.of(Double.longBitsToDouble(middle)), sign > 0);
            }
            below = there == sign ? middle : below;
            above = there == sign ? above : middle;
        }
        return new SizeZero(
                between(target, Ball.of(Double.longBitsToDouble(below)), Ball.of(Double.longBitsToDouble(above)), sign),
                sign > 0);
    }

    private static Ball between(PieceTarget target, Ball low, Ball high, int sign) {
        Ball from = low;
        Ball to = high;
        for (int i = 0; i < BITS / 2; i++) {
            Ball middle = from.add(to, 2 * BITS).scale(-1);
            Ball x = target.negative() ? middle.negate() : middle;
            boolean before = Expressions.evaluate(target.exact().fn(), x, BITS).signum() == sign;
            from = before ? middle : from;
            to = before ? to : middle;
        }
        return from;
    }
}
