package dev.ulpforge.verify.prover;

import java.math.BigInteger;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.ShiftKind;
import dev.ulpforge.verify.prover.LaneValue.Key;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.prover.LaneValue.Undecided;
import dev.ulpforge.verify.prover.LaneValue.Whole;
import dev.ulpforge.verify.real.Ball;

/**
 * Integers as real numbers, where they are shifted bits of floating-point numbers, such as {@code C - (N >> 1)} that
 * guesses a reciprocal root. Within a binade the bits N of positive numbers are linear in the numbers, see {@link
 * BitsOfNumbers}; from there on:
 *
 * <ul>
 * <li>{@code floor(N / 2^s) = N / 2^s - 1/2 + ε/2} with an ε from -1 to 1 of its own, unless the cell's lanes are all
 * the same; that is a shift to the right with the sign filled in, or without it where N is not negative.
 * <li>If all N lose the same bits, and keep one sign bit, a shift to the left by s is {@code 2^s N} plus a constant.
 * <li>A sum with a constant that wraps around equally often at both ends does so everywhere, as the sum is monotonic:
 * it is N plus the distance of the least ones. Likewise {@code C - N}.
 * <li>If {@code 0 <= N < 2^t}, and C is a multiple of {@code 2^t}, N or C is {@code N + C}: no bit is in both.
 * <li>Positive integers N within one binade of normal numbers are the bits of {@code v + (N - M) 2^u}, where M are
 * those of v and {@code 2^u} is the unit there.
 * </ul>
 */
final class IntegerForms {
    private static final Ball HALF = Ball.of(0.5);
    private final FormArithmetic forms;
    private final RoundedArithmetic rounded;
    private final BitsOfNumbers bits;

    IntegerForms(FormArithmetic forms, RoundedArithmetic rounded, BitsOfNumbers bits) {
        this.forms = forms;
        this.rounded = rounded;
        this.bits = bits;
    }

    /** {@return integers, shifted} */
    LaneValue shift(ShiftKind kind, int at, Whole a, int distance) {
        LaneValue shifted = WholeArithmetic.shift(kind, at, a, distance);
        return shifted instanceof Whole to && !to.isPoint()
                ? new Whole(to.low(), to.high(), Optional.empty(), shifted(kind, at, a, to, distance))
                : shifted;
    }

    private Optional<AffineForm> shifted(ShiftKind kind, int at, Whole a, Whole to, int distance) {
        boolean left = kind == ShiftKind.SHL || kind == ShiftKind.SHL64;
        boolean filled = kind == ShiftKind.SAR || kind == ShiftKind.SAR64;
        return form(a).filter(_ -> left || filled || a.low() >= 0).map(n -> {
            AffineForm scaled = forms.scale(n, Ball.ONE.scale(left ? distance : -distance));
            return left ? plus(scaled, difference(to.low(), scaled(a.low(), distance))) : floor(at, scaled);
        });
    }

    private AffineForm floor(int at, AffineForm n) {
        return rounded.withError(at, forms.add(n, AffineForm.constant(HALF.negate())), HALF);
    }

    private Optional<AffineForm> form(Whole a) {
        return a.form().or(() -> bits.asNumber(a));
    }

    /** {@return the form of sums, integers plus a constant} */
    Optional<AffineForm> moved(Whole from, Whole to) {
        return from.form().map(n -> plus(n, difference(to.low(), BigInteger.valueOf(from.low()))));
    }

    /** {@return the form of a constant less integers} */
    Optional<AffineForm> reversed(Whole from, Whole to) {
        BigInteger low = BigInteger.valueOf(to.low());
        return from.form().map(n -> plus(forms.negate(n), low.add(BigInteger.valueOf(from.high()))));
    }

    /** {@return what is known of both bits of integers, with a form if one of them is a constant of higher bits} */
    LaneValue joined(BinaryKind kind, Whole a, Whole b, LaneValue known) {
        boolean or = kind == BinaryKind.IOR || kind == BinaryKind.LOR;
        Whole of = a.isPoint() ? b : a;
        Whole mask = a.isPoint() ? a : b;
        boolean apart = or && mask.isPoint() && of.low() >= 0 && of.high() < Long.lowestOneBit(mask.low());
        return apart && known instanceof Whole w
                ? new Whole(w.low(), w.high(), Optional.empty(),
                        of.form().map(n -> plus(n, BigInteger.valueOf(mask.low()))))
                : known;
    }

    /** {@return the numbers with integers as bits} */
    LaneValue number(int at, Format format, Whole a) {
        if (a.form().isEmpty()) {
            return new Undecided(at, Key.VALUE);
        }
        int fraction = format.fractionBits();
        boolean isNormal = a.low() >> fraction > 0 && a.high() < format.infinity();
        if (!isNormal || a.low() >> fraction != a.high() >> fraction) {
            return new Undecided(at, Key.BINADE);
        }
        double low = PointRun.value(format, a.low());
        long unit = RoundedArithmetic.unit(format, low);
        AffineForm above = plus(a.form().get(), BigInteger.valueOf(a.low()).negate());
        AffineForm form = forms.add(forms.scale(above, Ball.ONE.scale(unit)), AffineForm.constant(Ball.of(low)));
        return new Real(format, low, PointRun.value(format, a.high()), unit, form, Optional.empty());
    }

    private static BigInteger scaled(long n, int distance) {
        return BigInteger.valueOf(n).shiftLeft(distance);
    }

    private static BigInteger difference(long a, BigInteger b) {
        return BigInteger.valueOf(a).subtract(b);
    }

    private AffineForm plus(AffineForm n, BigInteger constant) {
        return forms.add(n, AffineForm.constant(Ball.of(constant, 0)));
    }
}
