package dev.ulpforge.search.core.program;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.number.DoubleDouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RealProgramTextTest {

    @Test
    void printsOneLine() {
        RealProgram p = new RealProgram(ProgramSkeleton.parse("add x _; div _ 1; mul 2 2"),
                List.of(new DoubleDouble(1.5, -0x1p-60), DoubleDouble.of(-2)));
        assertThat(RealProgramText.print(p)).isEqualTo("v0 = input; v1 = real 0x1.8p0-0x1.0p-60; v2 = add v0 v1; "
                + "v3 = real -0x1.0p1; v4 = div v3 v2; v5 = mul v4 v4; return v5");
        assertThat(RealProgramText.parse(RealProgramText.print(p))).isEqualTo(p);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "v0 = input; return v1", "v0 = input; v1 = sqrt v0; return v1",
            "v0 = input; v1 = add v0 v2; return v1", "v0 = input; v1 = add v0 v0; return v0",
            "v0 = input;  v1 = add v0 v0; return v1" })
    void refusesWhatItWouldNotPrint(String text) {
        assertThatThrownBy(() -> RealProgramText.parse(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void bothArithmeticsAgree() {
        RealProgram p = RealProgram.of(ProgramSkeleton.parse("add x _; mul 1 1; sub _ 2; fma 3 _ x; div 4 1"), 0.3, 2,
                0.7);
        for (double x : new double[]{ 0.1, 0.9, 5 }) {
            BigDecimal exact = p.at(x, new MathContext(60));
            assertThat(p.at(x).toBigDecimal().subtract(exact).abs()).isLessThan(new BigDecimal("1e-28"));
        }
        assertThat(p.divisors(0.5)).containsExactly(0.8);
    }

    @Test
    void skeletonsHaveAText() {
        String text = "add x _; mul 1 1; fma 2 _ x";
        assertThat(ProgramSkeleton.parse(text)).hasToString(text).isEqualTo(ProgramSkeleton.parse(text));
        assertThat(ProgramSkeleton.parse(text).constants()).isEqualTo(2);
        assertThatThrownBy(() -> ProgramSkeleton.parse("add x 1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProgramSkeleton.parse("add x")).isInstanceOf(IllegalArgumentException.class);
    }
}
