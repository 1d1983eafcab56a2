package dev.ulpforge.model.reading;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableShapeTest {
    private static List<Float> powers(double factor) {
        return IntStream.range(0, 8).mapToObj(j -> (float) (factor * Math.pow(2, j / 8.0))).toList();
    }

    @Test
    void circularFunctionsAndPowersAreRecognised() {
        List<Float> cosines = IntStream.range(0, 16).mapToObj(j -> (float) Math.cos(Math.PI * j / 8)).toList();
        assertThat(TableShape.of(cosines)).get().extracting(TableShape::text).isEqualTo("cos(2π j/16)");
        assertThat(TableShape.of(powers(1))).get().extracting(TableShape::text).isEqualTo("2^(j/8)");
        assertThat(TableShape.of(powers(1.5))).isEmpty();
    }

    @Test
    void powersMayHaveAFactorNearOne() {
        assertThat(TableShape.arePowers(powers(1.003))).isTrue();
        assertThat(TableShape.arePowers(powers(3))).isFalse();
        assertThat(TableShape.arePowers(List.of(1f, 1.5f))).isFalse();
    }
}
