package dev.ulpforge.verify.oracle.taylor;

import java.util.HashMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

class BlockSignsTest {

    private static BlockSigns on(double first, double last) {
        return new BlockSigns(Ball.hull(Ball.of(first), Ball.of(last), 64), new HashMap<>());
    }

    /** Where a part is exactly 0, or a sum cancels on one side of 0 only, the rest has the sign, however small it is. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "max(0, x) + exp(-abs(x)); -2e38; -1e38; 1",
            "max(x, 0) + log(1 + exp(-abs(x))); -2e38; -1e38; 1", "(x + abs(x)) / 2 + exp(-abs(x)); -2e38; -1e38; 1",
            "min(x, 0) - exp(-x^2); 1e30; 1e38; -1", "(x < 0 ? 0 : x) + exp(-x*x); -1e38; -1e30; 1",
            "exp(-x^2) - max(-x, 0); 1e30; 1e38; 1", "sin(x) + abs(x) - x; 1; 4; 0",
            "trunc(x) * cos(5 * x); 0.25; 0.5; 0" })
    void aNumberBesideAZeroHasTheSign(String fn, double first, double last, int sign) {
        assertThat(on(first, last).ofNumber(Expression.parse(fn))).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x + abs(x); -4; -1; true", "x + abs(x); 1; 4; false",
            "x - max(x, 1); 2; 4; true", "x - max(x, 1); 0.5; 4; false", "(x < 1 ? x : 1) - 1; 1.5; 2; true",
            "(x < 1 ? x : 1) - 1; 0.5; 2; false", "sin(x)^2 + cos(x)^2 - 1; 1; 2; true" })
    void zerosAreThoseOfTheBlock(String fn, double first, double last, boolean zero) {
        assertThat(on(first, last).isZero(Expression.parse(fn))).isEqualTo(zero);
    }

    /** What cancels to 0 in numbers is +0, and a product has the product of signs. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x + abs(x); -4; -1; 1", "-(x + abs(x)); -4; -1; -1",
            "(x + abs(x)) * x; -4; -1; -1", "trunc(x) * cos(5 * x); 0.25; 0.3; 1",
            "trunc(x) * cos(5 * x); 0.25; 0.9; 0", "min(max(x / 6 + 0.5, 0), 1); -8; -4; 1",
            "x * min(max(x + 3, 0), 6) / 6; -8; -4; -1", "(x < 0 ? 0 : x) * x; -8; -4; -1",
            "min(max(x, -0), 1); -8; 4; 0" })
    void aZeroHasTheSignOfWhatMakesIt(String fn, double first, double last, int sign) {
        assertThat(on(first, last).ofZero(Expression.parse(fn))).isEqualTo(sign);
    }
}
