package dev.ulpforge.search.timing;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;

import static org.assertj.core.api.Assertions.assertThat;

class TypicalInputsTest {
    private static final int COUNT = 2000;

    private static long beyond(TypicalInputs typical, float[] inputs) {
        return IntStream.range(0, inputs.length)
                .filter(i -> inputs[i] < typical.lower() || inputs[i] > typical.upper()).count();
    }

    /** Also the tails keep to one side of 0 where the interval does. */
    @ParameterizedTest
    @CsvSource({ "cosh, -50, 50", "log, 0.0001, 1000", "erf, -40, 40" })
    void oneInTwentyLiesBeyond(String fn, float least, float greatest) {
        TypicalInputs typical = TypicalInputs.of(Expression.parse(fn), Domain.ALL);
        float[] inputs = typical.drawWithTails(COUNT, 1, x -> true);
        assertThat(beyond(typical, inputs)).isBetween(COUNT / 20 - 1L, COUNT / 20L);
        assertThat(inputs).matches(all -> IntStream.range(0, COUNT).allMatch(i -> least < all[i] && all[i] < greatest))
                .matches(all -> IntStream.range(0, COUNT).anyMatch(i -> all[i] < typical.lower()))
                .matches(all -> IntStream.range(0, COUNT).anyMatch(i -> all[i] > typical.upper()));
        assertThat(inputs).isEqualTo(typical.drawWithTails(COUNT, 1, x -> true));
    }

    @Test
    void noneWhereThatIsNotAllowed() {
        TypicalInputs typical = TypicalInputs.of(Expression.parse("asin"), Domain.ALL);
        assertThat(beyond(typical, typical.drawWithTails(COUNT, 1, x -> Math.abs(x) <= 1))).isZero();
        assertThat(beyond(typical, typical.draw(COUNT, 1))).isZero();
    }
}
