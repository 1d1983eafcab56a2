package dev.ulpforge.search.core.rational;

import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.search.core.baseline.MinimaxRational;
import dev.ulpforge.search.core.number.DoubleDouble;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.RealProgram;

import static org.assertj.core.api.Assertions.assertThat;

class RationalInterpolantTest {

    private static final RealFunction EXP2 = RealExpression.of("exp2(x)");

    private static DoubleDouble[] points(double[] x) {
        return DoubleStream.of(x).mapToObj(DoubleDouble::of).toArray(DoubleDouble[]::new);
    }

    private static DoubleDouble[] values(RealFunction f, double[] x) {
        return DoubleStream.of(x).mapToObj(f::at).toArray(DoubleDouble[]::new);
    }

    @ParameterizedTest
    @CsvSource({ "3,0", "2,2", "3,2", "2,3", "4,4" })
    void isNearTheBestOfItsDegreesWithAsFewOperations(int p, int q) {
        double[] x = Interval.parse("[0,1]").grid(64);
        RealProgram program = RationalInterpolant.of(points(x), values(EXP2, x), 0, p, q).program().orElseThrow();
        double error = DoubleStream.of(x)
                .map(t -> Math.abs(program.at(t).minus(EXP2.at(t)).over(EXP2.at(t)).hi())).max().orElseThrow();
        assertThat(error).isLessThan(4 * MinimaxRational.fit(EXP2, RealFunction.relative(EXP2), 0, 1, p, q).error());
        assertThat(program.skeleton().size()).isEqualTo(RationalInterpolant.operations(p, q));
    }

    @Test
    void passesThroughTheFixedPoints() {
        RealFunction log2 = RealExpression.of("log2(x)");
        double[] x = DoubleStream.concat(DoubleStream.of(1, 1.99), DoubleStream.of(Interval.parse("[1,2]").grid(40)))
                .toArray();
        RealProgram program = RationalInterpolant.of(points(x), values(log2, x), 2, 2, 2).program().orElseThrow();
        assertThat(program.at(1).abs().hi()).isLessThan(1e-28);
        assertThat(program.at(1.99).minus(log2.at(1.99)).abs().hi()).isLessThan(1e-28);
    }
}
