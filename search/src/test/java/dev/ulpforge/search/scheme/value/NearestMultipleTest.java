package dev.ulpforge.search.scheme.value;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Multiples of a third, which takes two floats. */
class NearestMultipleTest {
    private static final float HIGH = 1 / 3f;
    private static final float LOW = (float) (1 / 3.0 - HIGH);

    private static float at(float x, Function<NearestMultiple, F32> part) {
        ProgramBuilder b = new ProgramBuilder();
        NearestMultiple near = NearestMultiple.of(b.x(), 3, List.of(b.f32(-HIGH), b.f32(-LOW)));
        return Interpreter.of(b.build(part.apply(near))).at(x);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "0.3, 1", "-0.3, -1", "100.1, 300", "-1000.04, -3000", "0.16, 0" })
    void findsIt(float x, int n) {
        assertThat(at(x, NearestMultiple::n)).isEqualTo(n);
        assertThat(at(x, near -> near.integer().toFloat())).isEqualTo(n);
        double r = x - n / 3.0;
        assertThat((double) at(x, NearestMultiple::r)).isCloseTo(r,
                within(Math.abs(r) * 0x1p-23 + 0x1p-50 * Math.abs(n)));
    }
}
