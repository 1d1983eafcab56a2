package dev.ulpforge.search.universal;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenResultsTest {
    private static final Domain DOMAIN = Domain.parse("[1, 1000]");

    /** A rough sine, and its results at the first few floats. */
    private final Revisable rough = new UniversalKernels(Oracle.of(Expression.parse("sin(x)"), DOMAIN), DOMAIN)
            .composed(2, 0x1p-10).orElseThrow();

    private static List<Witness> at(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new Witness(20 + i, 0, 1)).toList();
    }

    private static float result(Revisable program, float x) {
        return Interpreter.of(program.program()).at(x);
    }

    @Test
    void resultsAtCounterexamplesAreTheRoundedValues() {
        Revisable mended = rough.mended(at(0, 3)).orElseThrow();
        for (float x = 20; x < 23; x++) {
            assertThat(result(rough, x)).isNotEqualTo((float) Math.sin(x));
            assertThat(result(mended, x)).isEqualTo((float) Math.sin(x));
        }
        assertThat(result(mended, 23)).isEqualTo(result(rough, 23));
    }

    @Test
    void nothingIsLostWhenMoreAreFound() {
        Revisable mended = rough.mended(at(0, 2)).flatMap(once -> once.mended(at(2, 4))).orElseThrow();
        for (float x = 20; x < 24; x++) {
            assertThat(result(mended, x)).isEqualTo((float) Math.sin(x));
        }
    }

    @Test
    void manyAreRefusedAndSoIsOneThatIsWrittenAlready() {
        assertThat(rough.mended(at(0, Revisable.MOST_WRITTEN + 1))).isEmpty();
        assertThat(rough.mended(at(0, 1)).flatMap(once -> once.mended(at(0, 1)))).isEmpty();
    }
}
