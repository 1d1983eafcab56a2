package dev.ulpforge.verify.prover;

import java.math.BigInteger;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.prover.LaneValue.Whole;
import dev.ulpforge.verify.real.Ball;

/**
 * The bits of floating-point numbers as integers. Let v be positive, normal numbers, N their bits, b the number of bits
 * of a fraction.
 *
 * <ul>
 * <li>{@code N + n 2^b} are the bits of {@code 2^n v}, if both are normal.
 * <li>Within one binade from {@code 2^e} on, N is {@code N_0 + (v - 2^e)/2^(e-b)}: linear in v. So if {@code N + d} are
 * within the bits of the binade of {@code 2^k}, they are those of {@code 2^(k-e) v + c}, with the same c for all.
 * <li>Likewise {@code d - N} are those of {@code -2^(k-e) v + c}.
 * <li>The same holds of negative numbers, and where the sum sets or clears the sign bit, of magnitudes.
 * <li>Flipping the sign bit negates; clearing it makes the magnitude.
 * </ul>
 */
final class BitsOfNumbers {
    private final FormArithmetic forms;
    private final RoundedArithmetic rounded;

    BitsOfNumbers(FormArithmetic forms, RoundedArithmetic rounded) {
        this.forms = forms;
        this.rounded = rounded;
    }

    /** {@return the bits of numbers as integers} */
    static Whole of(Real a) {
        long low = PointRun.lane(a.format(), a.low());
        long high = PointRun.lane(a.format(), a.high());
        if (a.hasSign()) {
            return new Whole(Math.min(low, high), Math.max(low, high), Optional.of(a));
        }
        return new Whole(PointRun.lane(a.format(), -0.0), high, Optional.of(a));
    }

    /**
     * {@return the numbers whose bits are the integers {@code sum}, those of {@code bits} plus a constant} Both have
     * the same sign bit at all inputs each: then magnitudes, without that bit, differ by a constant too.
     */
    Optional<Real> shifted(Whole bits, LaneValue sum) {
        if (bits.real().isEmpty() || !(sum instanceof Whole whole) || (whole.low() ^ whole.high()) < 0
                || (bits.low() ^ bits.high()) < 0) {
            return Optional.empty();
        }
        Real a = bits.low() < 0 ? rounded.negated(bits.real().get()) : bits.real().get();
        Whole from = magnitude(a.format(), bits);
        Whole to = magnitude(a.format(), whole);
        Optional<Real> shifted = isNormal(a.format(), from) && isNormal(a.format(), to)
                ? positive(a, from, to)
                : Optional.empty();
        return whole.low() < 0 ? shifted.map(rounded::negated) : shifted;
    }

    /**
     * {@return the numbers whose bits are the integers {@code difference}, a constant less {@code bits}} Within one
     * binade each, {@code -2^n v + c}.
     */
    Optional<Real> reversed(Whole bits, LaneValue difference) {
        if (bits.real().isEmpty() || bits.low() < 0 || !(difference instanceof Whole whole)
                || (whole.low() ^ whole.high()) < 0) {
            return Optional.empty();
        }
        Real a = bits.real().get();
        Format format = a.format();
        Whole to = magnitude(format, whole);
        boolean normal = isNormal(format, bits) && isNormal(format, to) && isOneBinade(format, bits)
                && isOneBinade(format, to);
        if (!normal) {
            return Optional.empty();
        }
        int n = (int) (exponent(format, to.low()) - exponent(format, bits.low()));
        Range range = new Range(PointRun.value(format, to.low()), PointRun.value(format, to.high()));
        Ball by = Ball.of(range.low()).add(Ball.of(a.high()).scale(n), forms.bits());
        AffineForm form = forms.add(forms.scale(a.form(), Ball.ONE.scale(n).negate()), AffineForm.constant(by));
        Real real = new Real(format, range.low(), range.high(), RoundedArithmetic.unit(format, range.low()), form,
                Optional.empty());
        return Optional.of(whole.low() < 0 ? rounded.negated(real) : real);
    }

    private static boolean isOneBinade(Format format, Whole bits) {
        return exponent(format, bits.low()) == exponent(format, bits.high());
    }

    private Optional<Real> positive(Real a, Whole from, Whole to) {
        Format format = a.format();
        int n = (int) (exponent(format, to.low()) - exponent(format, from.low()));
        Range range = new Range(PointRun.value(format, to.low()), PointRun.value(format, to.high()));
        if ((to.low() - from.low() & format.fraction()) == 0) {
            return rounded.scaled(a, n, range);
        }
        return isOneBinade(format, from) && isOneBinade(format, to)
                ? Optional.of(moved(a, n, range))
                : Optional.empty();
    }

    private static Whole magnitude(Format format, Whole bits) {
        return new Whole(bits.low() & format.magnitude(), bits.high() & format.magnitude());
    }

    private static boolean isNormal(Format format, Whole magnitude) {
        return exponent(format, magnitude.low()) > 0 && magnitude.high() < format.infinity();
    }

    private Real moved(Real a, int n, Range range) {
        AffineForm scaled = forms.scale(a.form(), Ball.ONE.scale(n));
        Ball by = Ball.of(range.low()).subtract(Ball.of(a.low()).scale(n), forms.bits());
        return new Real(a.format(), range.low(), range.high(), RoundedArithmetic.unit(a.format(), range.low()),
                forms.add(scaled, AffineForm.constant(by)), Optional.empty());
    }

    private static long exponent(Format format, long bits) {
        return bits >> format.fractionBits();
    }

    /** {@return the form of the bits of positive normal numbers of one binade, as numbers} */
    Optional<AffineForm> asNumber(Whole bits) {
        Optional<Real> real = bits.real().filter(a -> bits.low() > 0
                && isOneBinade(a.format(), bits)
                && exponent(a.format(), bits.low()) > 0);
        return real.map(a -> {
            long unit = RoundedArithmetic.unit(a.format(), a.low());
            AffineForm units = forms.scale(a.form(), Ball.ONE.scale(-unit));
            Ball first = Ball.of(BigInteger.valueOf(bits.low()), 0);
            return forms.add(units, AffineForm.constant(first.subtract(Ball.of(a.low()).scale(-unit), forms.bits())));
        });
    }

    /** {@return the numbers that a mask makes of others: only the sign bit cleared, set or flipped} */
    Optional<Real> signed(BinaryKind kind, Whole bits, Whole mask) {
        if (bits.real().isEmpty() || !mask.isPoint() || !bits.real().get().hasSign()) {
            return Optional.empty();
        }
        Real a = bits.real().get();
        long sign = PointRun.lane(a.format(), -0.0);
        long m = mask.low();
        boolean negative = bits.low() < 0;
        return switch (kind) {
            case IAND, LAND -> m == ~sign
                    ? Optional.of(negative ? rounded.negated(a) : a)
                    : m == -1 ? Optional.of(a) : Optional.empty();
            case IXOR, LXOR -> m == sign ? Optional.of(rounded.negated(a)) : m == 0 ? Optional.of(a) : Optional.empty();
            case IOR, LOR -> m == sign
                    ? Optional.of(negative ? a : rounded.negated(a))
                    : m == 0 ? Optional.of(a) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
