package dev.ulpforge.search.universal;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;

class RoundedOnceTest {
    /** Odd multiples of 2^-24 and 2^-23, where 1/2 + x/4 and 1 + x are midpoints of floats; the least floats; others. */
    private static final double[] INPUTS = DoubleStream.concat(
            IntStream.range(0, 40).mapToDouble(i -> Math.scalb(2 * i + 1.0, -24 + i % 2)),
            DoubleStream.concat(IntStream.range(1, 20).mapToDouble(i -> Math.scalb((double) i, -149)),
                    DoubleStream.of(1e-3, 0.3, 0.99, 1, 1.06, 1.5, 3, 9, 13, 40)))
            .flatMap(x -> DoubleStream.of(x, -x)).toArray();

    private static Interpreter program(String fn) {
        ProgramBuilder b = new ProgramBuilder();
        return Interpreter.of(b.build(new RoundedOnce(b).written(Expression.parse(fn)).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sigmoid(x)", "normcdf(x)", "silu(x)", "x * normcdf(x) * 0.5", "1 + tanh(x)",
            "-(exp(x) - x / 2) / 4" })
    void resultsNextToMidpointsAreCorrectlyRounded(String fn) {
        Interpreter program = program(fn);
        Target exact = new Target(Oracle.of(Expression.parse(fn), Domain.closed(-40, 40)), Domain.closed(-40, 40));
        for (double x : INPUTS) {
            if (!fn.startsWith("1 + tanh") || x > -2) {
                assertThat(program.at((float) x)).as("%s at %a", fn, x).isEqualTo(exact.rounded((float) x));
            }
        }
    }

    @Test
    void whatIsNoNumberOrInfiniteStaysSo() {
        assertThat(program("exp(x) + 1").at(Float.NaN)).isNaN();
        assertThat(program("x + x * x").at(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "exp(x)", "x * tanh(x)", "3 * (1 + tanh(x))", "besselj0(x) + 1" })
    void otherExpressionsHaveNoSuchForm(String fn) {
        assertThat(new RoundedOnce(new ProgramBuilder()).written(Expression.parse(fn))).isEmpty();
    }
}
