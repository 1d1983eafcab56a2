package dev.ulpforge.search.universal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;

class NearMidpointsTest {
    private static final Domain INPUTS = Domain.closed(-1, 1);

    @ParameterizedTest
    @CsvSource({ "1 + tanh(x), 20", "x * sigmoid(x), 20", "exp(x), 0" })
    void doublesAreWrongThereAndSumsThatAreRoundedOnceAreNot(String fn, int wrong) {
        Expression e = Expression.parse(fn);
        NearMidpoints inputs = new NearMidpoints(new Target(Oracle.of(e, INPUTS), INPUTS));
        ProgramBuilder b = new ProgramBuilder();
        long inDoubles = inputs.wrong(b.build(new AsWritten<>(Arithmetic.ofElementaryFunctions(b)).written(e)
                .orElseThrow().toFloat()));
        assertThat(inDoubles).isBetween((long) wrong, 10L * wrong);
        ProgramBuilder once = new ProgramBuilder();
        new RoundedOnce(once).written(e).ifPresent(y -> assertThat(inputs.wrong(once.build(y))).isZero());
    }
}
