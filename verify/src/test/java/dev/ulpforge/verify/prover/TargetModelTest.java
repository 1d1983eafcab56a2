package dev.ulpforge.verify.prover;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/** The form of a function encloses its values, closely on cells that are as wide as the steps of reductions. */
class TargetModelTest {
    private static final FormArithmetic FORMS = new FormArithmetic(9, 140);
    private static final int BITS = 300;
    private static final int INPUTS = 50;

    private static AffineForm form(String fn, InputCell cell) {
        TargetModel.OnCell model = new TargetModel(Expression.parse(fn), FORMS).on(cell);
        return ((TargetModel.OnCell.Values) model).form();
    }

    /** Expressions whose derivatives are differences, over an interval, are bounded far above their size. */
    @ParameterizedTest
    @CsvSource({ "x / (1 + exp(-x)), -20.1, -20, 0x1p-60", "x / (1 + exp(-x)), 0.5, 0.58, 0x1p-60",
            "x * normcdf(x), -5.01, -5, 0x1p-60", "x * normcdf(x), -30.004, -30, 0x1p-60", "tan, 1, 1.01, 0x1p-58",
            "log, 1, 1.02, 0x1p-57", "exp, 0.0625, 0.125, 0x1p-60", "sqrt, 0x1p-1074, 0x1p-1070, 1" })
    void valuesAreEnclosed(String fn, double low, double high, double width) {
        Expression expression = Expression.parse(fn);
        for (InputCell cell : InputCell.between(Format.BINARY64, low, high).kinds()) {
            AffineForm form = form(fn, cell);
            assertThat(form.rest().upperMagnitude()).isLessThanOrEqualTo(width * form.range().upperMagnitude());
            Random random = new Random(1);
            for (int i = 0; i < INPUTS; i++) {
                double x = cell.value(i < 2 ? cell.scattered(i) : random.nextLong(cell.first(), cell.last() + 1));
                Ball s = Ball.of(x).subtract(CellAnalysis.centre(cell), BITS).divide(CellAnalysis.halfWidth(cell),
                        BITS);
                Ball off = Expressions.evaluate(expression, Ball.of(x), BITS).subtract(at(form.p(), s), BITS);
                assertThat(off.overlaps(form.rest())).as("%a", x).isTrue();
            }
        }
    }

    private static Ball at(Ball[] p, Ball s) {
        Ball sum = p[p.length - 1];
        for (int k = p.length - 2; k >= 0; k--) {
            sum = sum.multiply(s, BITS).add(p[k], BITS);
        }
        return sum;
    }
}
