package dev.ulpforge.verify.prover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.prover.LaneValue.Key;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.prover.LaneValue.Undecided;
import dev.ulpforge.verify.real.Ball;

/**
 * Operations on floating-point numbers, each rounded once. Let z be the exact result and y what it is rounded to, in a
 * format with p bits and least bit {@code 2^m}.
 *
 * <ul>
 * <li><b>Monotonicity.</b> Rounding is monotonic, and each operation is monotonic in each operand while the others
 * stand; so results at the ends of the operands' ranges, rounded as the program does, enclose all results. If they
 * agree, the result is that number at every input: so reductions to an integer become constants.
 * <li><b>Grid.</b> If z is a multiple of {@code 2^g} with {@code g >= m}, and {@code |z| <= 2^(g+p)}, then y = z: its
 * significand has at most p bits. This covers Sterbenz's difference of neighbours, the residue of a product by fma, the
 * steps of fast two-sums, reductions by short constants, sums with magic constants once these are taken off.
 * <li><b>Zeros.</b> If all results are zeros, they have the form 0, whatever their signs.
 * <li><b>Scaling.</b> A power of two times a number of the format is exact if the product is a multiple of
 * {@code 2^m}; a sum with zero is exact.
 * <li><b>Rounding.</b> Otherwise {@code |y - z| <= ulp(Z) / 2}, where Z is the largest {@code |z|}: this is a new
 * error ε of the cell; and y is a multiple of {@code 2^g} too, and of the unit of the least {@code |y|}. If z is the
 * sum of a number of the format and a summand v, {@code |y - z| <= |v|}, as y is at least as close as that number.
 * </ul>
 */
final class RoundedArithmetic {
    private static final Ball HALF = Ball.of(0.5);
    private final FormArithmetic forms;
    private final List<Integer> operations = new ArrayList<>();

    RoundedArithmetic(FormArithmetic forms) {
        this.forms = forms;
    }

    /** {@return a + b} */
    LaneValue add(int at, Real a, Real b, LongBinaryOperator meaning) {
        if (isZero(a) || isZero(b)) {
            return withRange(isZero(a) ? b : a, Range.of(a, b, meaning));
        }
        return sum(at, forms.add(a.form(), b.form()), a, b, Range.of(a, b, meaning));
    }

    /** {@return a - b} */
    LaneValue subtract(int at, Real a, Real b, LongBinaryOperator meaning) {
        if (isZero(a) || isZero(b)) {
            return withRange(isZero(a) ? negated(b) : a, Range.of(a, b, meaning));
        }
        return sum(at, forms.subtract(a.form(), b.form()), a, b, Range.of(a, b, meaning));
    }

    private LaneValue sum(int at, AffineForm z, Real a, Real b, Range corners) {
        return rounded(at, a.format(), z, Math.min(a.grid(), b.grid()), corners,
                Math.min(a.greatest(), b.greatest()));
    }

    /** {@return a b} */
    LaneValue multiply(int at, Real a, Real b, LongBinaryOperator meaning) {
        return product(at, a, b, Range.of(a, b, meaning));
    }

    private LaneValue product(int at, Real a, Real b, Range range) {
        if (isPowerOfTwo(a) || isPowerOfTwo(b)) {
            Optional<Real> scaled = isPowerOfTwo(a) ? scaled(b, a, range) : scaled(a, b, range);
            if (scaled.isPresent()) {
                return scaled.get();
            }
        }
        return rounded(at, a.format(), forms.multiply(a.form(), b.form()), grid(a, b), range);
    }

    /** {@return a b + c} */
    LaneValue fma(int at, Real a, Real b, Real c, Fused meaning) {
        if (isZero(c)) {
            return product(at, a, b, Range.of(a, b, c, meaning));
        }
        AffineForm product = forms.multiply(a.form(), b.form());
        return rounded(at, a.format(), forms.add(product, c.form()), Math.min(grid(a, b), c.grid()),
                Range.of(a, b, c, meaning), product.ends().greatest());
    }

    /** {@return the fma of three numbers, if that is a {@link Residue} whose form is z} */
    LaneValue residue(int at, List<Real> of, Fused meaning, AffineForm z, boolean isExact) {
        Real a = of.get(0);
        Real b = of.get(1);
        Format format = a.format();
        long grid = Math.min(grid(a, b), of.get(2).grid());
        Range corners = Range.of(a, b, of.get(2), meaning);
        boolean normal = Math.min(a.least(), b.least()) >= format.leastNormal()
                && unit(format, a.least()) + unit(format, b.least()) >= leastGrid(format);
        Range range = corners.within(format, z.ends());
        return isExact && normal && range.isFinite() && !range.isPoint()
                ? new Real(format, range.low(), range.high(), grid, z, Optional.empty())
                : rounded(at, format, z, grid, corners);
    }

    /** {@return a / b, where b is not 0} */
    LaneValue divide(int at, Real a, Real b, LongBinaryOperator meaning) {
        if (isPowerOfTwo(b) && isPowerOfTwo(Real.constant(b.format(), 1 / b.low()))) {
            Optional<Real> scaled = scaled(a, Real.constant(b.format(), 1 / b.low()), Range.of(a, b, meaning));
            if (scaled.isPresent()) {
                return scaled.get();
            }
        }
        AffineForm z = forms.divide(a.form(), b.form());
        return rounded(at, a.format(), z, Long.MIN_VALUE, Range.of(a, b, meaning));
    }

    /** {@return the root of a, which is above 0} */
    LaneValue sqrt(int at, Real a, LongUnaryOperator meaning) {
        return rounded(at, a.format(), forms.sqrt(a.form()), Long.MIN_VALUE, Range.of(a, a.format(), meaning));
    }

    /** {@return z, rounded to a format} */
    LaneValue rounded(int at, Format format, AffineForm z, long grid, Range corners) {
        return rounded(at, format, z, grid, corners, Double.POSITIVE_INFINITY);
    }

    private LaneValue rounded(int at, Format format, AffineForm z, long grid, Range corners, double summand) {
        if (corners.isPoint()) {
            return LaneValue.number(format, corners.low());
        }
        Range exact = z.ends();
        double top = exact.greatest();
        Range range = corners.within(format, exact);
        if (!range.isFinite() || !(top < format.greatest())) {
            return new Undecided(at, Key.BINADE);
        }
        if (range.isPoint()) {
            return LaneValue.number(format, range.low());
        }
        if (range.greatest() == 0) {
            return new Real(format, -0.0, 0.0, LaneValue.ANY_GRID, AffineForm.constant(Ball.ZERO), Optional.empty());
        }
        long least = leastGrid(format);
        if (grid >= least && top <= Math.scalb(1.0, (int) Math.min(grid, 1023)
                + format.fractionBits() + 1)) {
            return new Real(format, range.low(), range.high(), grid, z, Optional.empty());
        }
        Ball half = HALF.scale(unit(format, top));
        AffineForm y = withError(at, z, half.order(Ball.of(Math.min(summand, top))) > 0 ? Ball.of(summand) : half);
        long fine = unit(format, range.least());
        return new Real(format, range.low(), range.high(), Math.max(grid, fine), y, Optional.of(z));
    }

    /** {@return the form plus a new error of at most this bound, that of an operation} */
    AffineForm withError(int at, AffineForm z, Ball bound) {
        operations.add(at);
        int own = operations.size() - 1;
        Ball[] e = Arrays.copyOf(z.e(), own + 1);
        Arrays.fill(e, z.e().length, own, Ball.ZERO);
        e[own] = bound;
        return new AffineForm(z.p(), e, z.rest());
    }

    /** {@return the position of the operation whose rounding error this is} */
    int operation(int error) {
        return operations.get(error);
    }

    /** {@return -a} */
    Real negated(Real a) {
        return new Real(a.format(), -a.high(), -a.low(), a.grid(), forms.negate(a.form()),
                a.rounded().map(forms::negate));
    }

    /** {@return a 2^k if that is exact, though a may not have been} */
    Optional<Real> scaled(Real a, int k, Range range) {
        if (a.grid() + k < leastGrid(a.format()) || !range.isFinite()) {
            return Optional.empty();
        }
        AffineForm form = forms.scale(a.form(), Ball.ONE.scale(k));
        Optional<AffineForm> rounded = a.least() > a.format().leastNormal()
                ? a.rounded().map(z -> forms.scale(z, Ball.ONE.scale(k)))
                : Optional.empty();
        return Optional.of(new Real(a.format(), range.low(), range.high(),
                a.grid() == LaneValue.ANY_GRID ? a.grid() : a.grid() + k, form, rounded));
    }

    private Optional<Real> scaled(Real a, Real power, Range range) {
        int k = Math.getExponent(power.low());
        return power.low() < 0 ? scaled(negated(a), k, range) : scaled(a, k, range);
    }

    /** {@return the same numbers, but for the signs of zeros} */
    private static Real withRange(Real a, Range range) {
        return new Real(a.format(), range.low(), range.high(), a.grid(), a.form(), a.rounded());
    }

    private static boolean isZero(Real a) {
        return a.low() == 0 && a.high() == 0;
    }

    private static boolean isPowerOfTwo(Real a) {
        return a.isPoint() && Math.abs(a.low()) >= Double.MIN_NORMAL
                && (Double.doubleToRawLongBits(a.low()) & Format.BINARY64.fraction()) == 0;
    }

    private static long grid(Real a, Real b) {
        return Math.min(LaneValue.ANY_GRID, a.grid() + b.grid());
    }

    /** {@return the exponent of the least positive number} */
    static long leastGrid(Format format) {
        return format.minExponent() - format.fractionBits();
    }

    /** {@return the exponent of the ulp of a number} */
    static long unit(Format format, double v) {
        return Math.max(Math.getExponent(v), format.minExponent()) - format.fractionBits();
    }
}
