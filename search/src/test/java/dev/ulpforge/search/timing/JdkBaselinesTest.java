package dev.ulpforge.search.timing;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;

import static org.assertj.core.api.Assertions.assertThat;

class JdkBaselinesTest {

    @ParameterizedTest
    @EnumSource(value = Function.class, mode = EnumSource.Mode.EXCLUDE, names = { "MIN", "MAX" })
    void everyPeerOfANamedFunctionIsRight(Function function) {
        Expression fn = Expression.parse(function.toString());
        float[] inputs = TypicalInputs.of(fn, Domain.ALL).draw(37, 3);
        float[] results = new float[inputs.length];
        List<TimedKernel> peers = JdkBaselines.of(fn);
        assertThat(peers.getLast().name()).isEqualTo(JdkBaselines.COPY);
        for (TimedKernel peer : peers) {
            peer.kernel().apply(inputs, results);
            peer.requireRight(inputs, results);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "exp2|3|8|(float) Math.pow(2, x)", "exp10|2|100|(float) Math.pow(10, x)",
            "log2|8|3|(float) log2(x), by Math", "rsqrt|4|0.5|(float) rsqrt(x), by Math",
            "sigmoid|0|0.5|(float) sigmoid(x), by Math", "sinpi|0.5|1|(float) sinpi(x), by Math",
            "-x^2 / (1 + max(x, 3)) - pi*e|1|-8.789734|(float) -x^2 / (1 + max(x, 3)) - pi * e, by Math" })
    void mathComputesTheExpression(String fn, float x, float want, String name) {
        TimedKernel scalar = JdkBaselines.of(Expression.parse(fn)).getFirst();
        float[] result = new float[1];
        scalar.kernel().apply(new float[]{ x }, result);
        assertThat(result[0]).isEqualTo(want);
        assertThat(scalar.name()).isEqualTo(name);
    }

    @Test
    void thereIsNoScalarPeerWhereMathLacksTheFunction() {
        assertThat(JdkBaselines.of(Expression.parse("x * erf(x)"))).extracting(TimedKernel::name)
                .containsExactly("copy");
    }

    @Test
    void aCompositionIsNoVectorOperator() {
        assertThat(JdkBaselines.of(Expression.parse("exp(-x)"))).extracting(TimedKernel::name)
                .containsExactly("(float) Math.exp(-x)", "copy");
    }
}
