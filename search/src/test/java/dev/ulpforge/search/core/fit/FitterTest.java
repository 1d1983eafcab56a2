package dev.ulpforge.search.core.fit;

import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.search.core.baseline.MinimaxPolynomial;
import dev.ulpforge.search.core.baseline.MinimaxRational;
import dev.ulpforge.search.core.number.Functions;
import dev.ulpforge.search.core.number.RealFunction;
import dev.ulpforge.search.core.program.Structure;

import static org.assertj.core.api.Assertions.assertThat;

class FitterTest {

    private static final RealFunction EXP2 = Functions.EXP2;
    private static final RealFunction RELATIVE = RealFunction.relative(EXP2);
    private static final Fitter FITTER = Fitter.of(EXP2, RELATIVE, 0, 1);

    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    void polynomialsReachTheOptimum(int degree) {
        StringBuilder horner = new StringBuilder("mul x _; add 1 _");
        for (int k = 2; k <= degree; k++) {
            horner.append("; mul x ").append(2 * k - 2).append("; add ").append(2 * k - 1).append(" _");
        }
        double optimum = MinimaxPolynomial.fit(EXP2, RELATIVE, 0, 1, degree).error();
        check(horner.toString(), optimum);
    }

    @ParameterizedTest
    @CsvSource({ "1,div _ 1; add 2 _", "2,div _ 1; add 2 x; add 3 _; div _ 4; add 5 _",
            "3,div _ 1; add 2 x; add 3 _; div _ 4; add 5 x; add 6 _; div _ 7; add 8 _" })
    void continuedFractionsReachTheOptimum(int degree, String rest) {
        double optimum = MinimaxRational.fit(EXP2, RELATIVE, 0, 1, degree, degree).error();
        check("add x _; " + rest, optimum);
    }

    private static void check(String text, double optimum) {
        Structure structure = Structure.parse(text);
        for (int i = 0; i < 30; i++)
            FITTER.full(structure, 4, new SplittableRandom(1));
        long t = System.nanoTime();
        Fit fit = FITTER.full(structure, 4, new SplittableRandom(1));
        System.out.printf("%-60s %.4e opt %.4e ratio %.5f  %.2f ms%n", text, fit.error(), optimum,
                fit.error() / optimum, (System.nanoTime() - t) / 1e6);
        assertThat(fit.error()).isBetween(optimum * 0.999, optimum * 1.01);
    }
}
