package dev.ulpforge.search.universal;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {
    private static final int ONE = Format.BINARY32.bias();

    /** @param covered whether there is a row for the floats of a sign from 2^e on, as {@code e} or {@code 1000 + e} */
    private static Optional<String> domain(float lo, float hi, IntPredicate covered) {
        List<Optional<Row>> rows = IntStream.range(0, 2 * Rows.EXPONENTS)
                .mapToObj(i -> i < Rows.EXPONENTS ? i - ONE : 1000 + i - Rows.EXPONENTS - ONE)
                .map(e -> Optional.of(Row.wide(Polynomial.constant(0, 0))).filter(_ -> covered.test(e))).toList();
        return new Coverage(new Frame(0, lo, hi), rows).domain();
    }

    @Test
    void theRangeAroundOneIsNamedOrElseTheLongestOne() {
        assertThat(domain(0, 100, e -> e < 3)).contains("[0, 8]");
        assertThat(domain(0, 100, e -> e == -3 || e == 0 || e == 1)).contains("[1, 4]");
        assertThat(domain(0, 100, e -> e == -7 || e == -3 || e == -4)).contains("[0.0625, 0.25]");
    }

    @Test
    void bothSignsAreNamedIfBothReachZero() {
        assertThat(domain(-100, 100, e -> e < 3 || e > 500 && e < 1003)).contains("[-8, 8]");
        assertThat(domain(-100, 100, e -> e < 3 || e >= 1000 && e < 1003)).contains("[0, 8]");
    }

    @Test
    void itIsAPartOfTheDomain() {
        assertThat(domain(3, 5, e -> e < 1 || e == 2)).contains("[4, 5]");
        assertThat(domain(3, 5, e -> e < 1)).isEmpty();
        assertThat(domain(-5, -3, e -> e < 500 || e == 1001)).contains("[-4, -3]");
    }
}
