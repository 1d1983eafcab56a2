package dev.ulpforge.model.reading;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class KnownNumberTest {
    @ParameterizedTest
    @CsvSource({ "0x1.62e43p-1, ln 2", "0x1.62e43p-4, ln 2/8", "-0x1.62e43p-4, -ln 2/8", "0x1.715476p3, 8/ln 2",
            "0x1.715476p-2, 1/(4 ln 2)", "0x1.921fb6p1, π", "0x1.45f306p-2, 1/π", "0x1.344136p-2, log10 2",
            "0x1.a934fp1, log2 10", "0x1.6a09e6p0, √2", "0x1.6a09e6p-1, √2/2", "0x1.20dd76p0, 2/√π" })
    void multiplesByPowersOfTwoAreKnown(String constant, String text) {
        assertThat(KnownNumber.of(Float.parseFloat(constant))).get().extracting(KnownNumber::text).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({ "0", "1", "0.5", "0x1.62e5p-1", "3.14", "NaN", "Infinity" })
    void othersAreNot(String constant) {
        assertThat(KnownNumber.of(Double.parseDouble(constant))).isEmpty();
    }

    @Test
    void theErrorIsRelativeAndHasASign() {
        double error = KnownNumber.of(new BigDecimal("0.6931472")).orElseThrow().error();
        assertThat(error).isCloseTo((0.6931472 - Math.log(2)) / Math.log(2), within(1e-15)).isPositive();
    }

    @Test
    void fractionsAreReduced() {
        assertThat(KnownNumber.fraction(-0.4286, 0x1p-8)).get().extracting(KnownNumber::text).isEqualTo("-3/7");
        assertThat(KnownNumber.fraction(0.1666, 0x1p-8)).get().extracting(KnownNumber::text).isEqualTo("1/6");
        assertThat(KnownNumber.fraction(0.4526, 0x1p-10)).isEmpty();
    }
}
