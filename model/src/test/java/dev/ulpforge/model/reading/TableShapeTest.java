package dev.ulpforge.model.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableShapeTest {
    private static List<Float> powers(double factor) {
        return IntStream.range(0, 8).mapToObj(j -> (float) (factor * Math.pow(2, j / 8.0))).toList();
    }

    private static Optional<String> text(int size, IntToDoubleFunction entry) {
        return TableShape.of(IntStream.range(0, size).mapToObj(j -> (float) entry.applyAsDouble(j)).toList())
                .map(TableShape::text);
    }

    @Test
    void circularFunctionsAndPowersAreRecognised() {
        assertThat(text(16, j -> Math.cos(Math.PI * j / 8))).contains("cos(2π j/16)");
        assertThat(text(8, j -> -Math.sin(Math.PI * j / 4))).contains("-sin(2π j/8)");
        assertThat(text(4, j -> Math.sin(Math.PI * j / 4))).contains("sin(π j/4)");
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
