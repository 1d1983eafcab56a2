package dev.ulpforge.verify.sweep.error;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.format.Format;

import static org.assertj.core.api.Assertions.assertThat;

class UlpErrorTest {

    @ParameterizedTest
    @CsvSource({ "0, 0x1p-149", "0x1p-1074, 0x1p-149", "0x1p-126, 0x1p-149", "0x1.fffp-126, 0x1p-149",
            "0x1p-125, 0x1p-148",
            "1, 0x1p-23", "-1.5, 0x1p-23", "0x1.fffffffffffffp0, 0x1p-23", "2, 0x1p-22",
            "0x1.fffffffffffffp127, 0x1p104",
            "0x1p128, 0x1p104", "Infinity, 0x1p104" })
    void ulp(String v, String ulp) {
        assertThat(Format.BINARY32.ulp(Double.parseDouble(v))).isEqualTo(Double.parseDouble(ulp));
    }

    @ParameterizedTest
    @CsvSource({ "1, 1, 0", "0x1.000002p0, 0x1.000001p0, 0.5", "0x1.fffffep-1, 1, 0.5", "1, 0x1.ffffffp-1, 0.5",
            "0, 0x1p-150, 0.5", "-0x1p-149, 0x1p-149, 2", "Infinity, 0x1p128, 0", "Infinity, Infinity, 0",
            "Infinity, 1e300, 0",
            "-Infinity, Infinity, 0x1p25", "0x1.fffffep127, 0x1p1000, 1", "Infinity, 0x1.ffffffp127, 0.5",
            "NaN, NaN, 0",
            "NaN, 1, Infinity", "1, NaN, Infinity" })
    void error(String y, String v, String error) {
        assertThat(UlpError.of(Float.parseFloat(y), Double.parseDouble(v)))
                .isEqualTo(Double.parseDouble(error));
    }
}
