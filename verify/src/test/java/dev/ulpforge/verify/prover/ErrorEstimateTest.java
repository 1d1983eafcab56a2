package dev.ulpforge.verify.prover;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Estimates agree with exact errors. */
class ErrorEstimateTest {
    private static final int INPUTS = 200;
    private static final double CLOSE = 1e-3;

    /** Short cells, wide ones, large and subnormal results, those of two binades. */
    @ParameterizedTest
    @CsvSource({ "exp, 1, 1.01", "exp, 0.68, 0.72", "exp, -720, -719.99", "exp, 700, 700.1", "log, 3, 3.01",
            "sqrt, 1e-310, 1.01e-310", "exp(-x), 20, 20.1", "sin, 2, 2.05" })
    void estimatesAreErrors(String fn, double low, double high) {
        for (Format format : new Format[]{ Format.BINARY64, Format.BINARY32 }) {
            ExactFunction target = new ExactFunction(Expression.parse(fn));
            if (format.equals(Format.BINARY32) && Math.abs(Math.log(Math.abs(low))) > Math.log(80)) {
                continue;
            }
            InputCell cell = InputCell.between(format, format.rounded(low), format.rounded(high));
            TargetModel.OnCell model = new TargetModel(target.fn(), new FormArithmetic(9, 140)).on(cell);
            ErrorEstimate estimate = new ErrorEstimate(((TargetModel.OnCell.Values) model).form(), cell);
            PointError exact = new PointError(target, format);
            for (int i = 0; i < INPUTS; i++) {
                double x = cell.value(cell.scattered(i));
                double y = format.rounded(near(fn, x) * (1 + (i % 5 - 2) * 0x1p-53));
                assertThat(estimate.of(x, 0, y)).as("%a", x).isCloseTo(exact.of(x, y),
                        within(CLOSE));
            }
        }
    }

    private static double near(String fn, double x) {
        return switch (fn) {
            case "exp" -> Math.exp(x);
            case "exp(-x)" -> Math.exp(-x);
            case "log" -> Math.log(x);
            case "sqrt" -> Math.sqrt(x);
            default -> Math.sin(x);
        };
    }
}
