package dev.ulpforge.verify.prover;

import java.util.Optional;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.oracle.exact.StrictBounds;
import dev.ulpforge.verify.prover.LaneValue.Infinite;
import dev.ulpforge.verify.prover.LaneValue.Key;
import dev.ulpforge.verify.prover.LaneValue.NotANumber;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.prover.LaneValue.Truth;
import dev.ulpforge.verify.prover.LaneValue.Undecided;
import dev.ulpforge.verify.prover.LaneValue.Whole;
import dev.ulpforge.verify.real.Ball;

/**
 * Bounds of a code's error on cells.
 *
 * <p><b>Theorem.</b> Let y be the results on a cell, f the target's values, u the least ulp(f) there.
 * <ul>
 * <li>If y has the form Y, the error is at most {@code sup|Y - f| / u}.
 * <li>If y is Z rounded to nearest, and {@code d = sup|Z - f| <= u}, the error is at most {@code 1/2 + d/u}.
 * </ul>
 * <i>Proof</i> of the latter, at one input, for f above 0, z and y. If z is below the next power of two above f,
 * {@code 2^k}, then {@code |y - z| <= ulp(f)/2}. Otherwise {@code f < 2^k <= z <= f + u < 2^k + ulp(2^k)/2}, as
 * {@code ulp(2^k) >= 2u} where it is not u itself; so z is rounded to {@code 2^k}, and {@code y - f <= z - f <= d}.
 * Where {@code ulp(2^k) = u}, among subnormals, {@code |y - z| <= u/2} again. The format may have no least exponent:
 * then its units are only finer.
 *
 * <p>Where f may be 0 its zeros would demand a sign, so such cells are cut until their inputs are run.
 *
 * <p>The difference of forms is a form: its polynomial has a supremum, and rounding errors are at most 1.
 */
final class CellBound {
    private final Code code;
    private final FormArithmetic forms;
    private final TargetModel model;
    private final PointError points;
    private final boolean neverZero;

    CellBound(Code code, ExactFunction target, FormArithmetic forms) {
        this.code = code;
        this.forms = forms;
        model = new TargetModel(target.fn(), forms);
        points = new PointError(target, code.format());
        neverZero = StrictBounds.of(target.fn()).map(bounds -> bounds.side(0) != 0).orElse(false);
    }

    /** What is known of the error on a cell. */
    sealed interface Judgement {
        /**
         * It is bounded.
         *
         * @param ulp in ULP
         */
        record AtMost(double ulp) implements Judgement {}

        /** Each input has NaN as its result and should not, or the other way round. */
        record Wrong() implements Judgement {}

        /**
         * It is not bounded, as long as the cell is not cut.
         *
         * @param where the reason
         */
        record Cut(Undecided where) implements Judgement {}
    }

    /** {@return what is known of the error on a cell} */
    Judgement on(InputCell cell) {
        LaneValue result = new CellAnalysis(code, cell, forms).result();
        if (cell.isNaN()) {
            return result instanceof NotANumber ? new Judgement.AtMost(0) : cut(result);
        }
        if (result instanceof Undecided undecided) {
            return new Judgement.Cut(undecided);
        }
        return of(result, model.on(cell));
    }

    /** {@return the operations whose rounding errors have at least this weight in results, in ulps of these} */
    IntStream operations(InputCell cell, double weight) {
        CellAnalysis analysis = new CellAnalysis(code, cell, forms);
        if (!(analysis.result() instanceof Real y)) {
            return IntStream.empty();
        }
        int unit = (int) RoundedArithmetic.unit(code.format(), y.least());
        return analysis.operations(y.form(), Math.scalb(weight, unit));
    }

    /** {@return what is known of the error of results on a cell where the target is this} */
    Judgement of(LaneValue result, TargetModel.OnCell target) {
        return switch (target) {
            case TargetModel.OnCell.Nowhere() ->
                result instanceof NotANumber ? new Judgement.AtMost(0) : new Judgement.Wrong();
            case TargetModel.OnCell.Values(AffineForm form, Ball range) -> switch (result) {
                case Real y -> bound(y, form, range);
                case Infinite(Format _, int sign) -> points.isBeyond(range) && range.signum() == sign
                        ? new Judgement.AtMost(0)
                        : cut(result);
                case NotANumber _ -> range.isBounded() ? new Judgement.Wrong() : cut(result);
                case Whole _,Truth _,Undecided _ -> cut(result);
            };
        };
    }

    private Judgement cut(LaneValue result) {
        return new Judgement.Cut(result instanceof Undecided undecided
                ? undecided
                : new Undecided(code.result(), Key.HALF));
    }

    private Judgement bound(Real y, AffineForm f, Ball range) {
        boolean small = range.isBounded() && isSmall(y, range);
        boolean nonzero = range.signum() != 0 || neverZero;
        if (!small || !nonzero) {
            return new Judgement.Cut(new Undecided(code.result(), small ? Key.HALF : Key.BINADE));
        }
        double least = Math.max(f.ends().least(), range.lowerMagnitude());
        long u = RoundedArithmetic.unit(code.format(), least);
        double plain = distance(y.form(), f, u);
        Optional<Double> afterRounding = y.rounded().map(z -> distance(z, f, u)).filter(d -> d <= 1).map(d -> 0.5 + d);
        return new Judgement.AtMost(Math.min(plain, Math.nextUp(afterRounding.orElse(plain))));
    }

    /** A ball's bound has few digits; exact results, such as x itself, are worth more of them. */
    private boolean isSmall(Real y, Ball range) {
        double top = y.form().deviation().isZero()
                ? Math.max(Ends.above(range), -Ends.below(range))
                : range.upperMagnitude();
        return top < code.format().greatest();
    }

    /** {@return an upper bound of the distance of two forms in units of {@code 2^u}} */
    private double distance(AffineForm a, AffineForm b, long u) {
        AffineForm d = forms.scale(forms.subtract(a, b), Ball.ONE.scale(-u));
        double sum = PolynomialSupremum.of(d.p()) + d.deviation().upperMagnitude();
        return Math.nextUp(sum);
    }
}
