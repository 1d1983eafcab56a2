package dev.ulpforge.model.lock;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;

import static org.assertj.core.api.Assertions.assertThat;

class KernelSummaryTest {
    private static final LockStore READY_MADE = new LockStore(Path.of("..", "kernels", "ulpforge"));

    private static KernelSpec spec(String fn) {
        return new KernelSpec(Expression.parse(fn), Domain.ALL, 1);
    }

    private static String summary(String fn) {
        return String.join("\n", KernelSummary.lines(READY_MADE.find(spec(fn)).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "asin | {@code f(-x)} is {@code -f(x)}, bit for bit.",
            "asin | f(-0.0) = -0.0, f(Infinity) = NaN, f(-Infinity) = NaN, f(NaN) = NaN",
            "cosh | {@code f(-x)} is {@code f(x)}, bit for bit.", "cosh | Results are not monotonic.",
            "rsqrt | {@code f(0.0) = Infinity, f(-0.0) = -Infinity, f(Infinity) = 0.0, f(-Infinity) = NaN, f(NaN) = NaN}." })
    void tellsSymmetryAndSpecialValues(String fn, String words) {
        assertThat(summary(fn)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "log", "acos", "erf", "tan" })
    void tellsTheOrderThatIsProven(String fn) {
        Set<Property> proven = READY_MADE.find(spec(fn)).orElseThrow().proof().properties();
        assertThat(summary(fn).contains("never fall")).isEqualTo(proven.contains(Property.NONDECREASING));
        assertThat(summary(fn).contains("never rise")).isEqualTo(proven.contains(Property.NONINCREASING));
    }

    @Test
    void namesSpecialValuesOfTheDomainOnly() {
        LockFile lock = Locks.random(6);
        List<String> lines = KernelSummary.lines(lock);
        boolean hasNaN = lock.spec().domain().contains(Float.NaN);
        assertThat(String.join("\n", lines).contains("f(NaN)")).isEqualTo(hasNaN);
    }
}
