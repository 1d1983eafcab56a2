package dev.ulpforge.search.universal;

import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.search.values.FloatOrder;
import dev.ulpforge.verify.oracle.Oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResultOrderTest {
    private static final int SIGN = Integer.MIN_VALUE;
    private static final Domain DOMAIN = Domain.parse("[1, 2]");
    private static final Target EXP = new Target(Oracle.of(Expression.parse("exp(x)"), DOMAIN), DOMAIN, true);
    private static final Cell CELL = Cell
            .of(new Frame(0, 1, 2), false, Float.floatToIntBits(1), Float.floatToIntBits(1.25f), 1).orElseThrow();
    private static final float[] SAMPLES = { 1, 1.125f, 1.25f };

    private static boolean isKept(float wrong, int ulps) {
        return new ResultOrder(EXP).isKept(CELL, SAMPLES, x -> {
            float right = EXP.rounded((float) x);
            return x == wrong ? right + ulps * Math.ulp(right) : right;
        });
    }

    @Test
    void endsAreRightAndSamplesSorted() {
        assertThat(isKept(1.5f, 1)).isTrue();
        assertThat(isKept(1, -1)).isFalse();
        assertThat(isKept(1.25f, 1)).isFalse();
        assertThat(isKept(1.125f, 1)).isTrue();
        assertThat(isKept(1.125f, 8)).isFalse();
        assertThat(isKept(Math.nextUp(1.125f), -8)).isFalse();
    }

    /** Neighbours on both sides of borders between cells: magnitudes that are multiples of 2^-10 of a binade. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "exp(x); ''", "x^3 / 3 + x; [-100, 100]", "-sqrt(x); [0, inf]" })
    void resultsOfCellsAreInOrder(String fn, String domain) {
        areInOrder(fn, domain);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "tanh(x); ''", "log1p(x); [-1, inf]", "normcdf(x); ''" })
    void thoseOfOthersAreToo(String fn, String domain) {
        areInOrder(fn, domain);
    }

    private static void areInOrder(String fn, String domain) {
        Domain inputs = Domain.parse(domain);
        Oracle oracle = Oracle.of(Expression.parse(fn), inputs);
        Interpreter kernel = Interpreter
                .of(new UniversalKernels(oracle, inputs, true, false).cells(4, 0.75, false).orElseThrow().program());
        boolean rises = kernel.at(1) > kernel.at(0.5f);
        int[] borders = IntStream.range(0, 0x7f80_0000 >>> 13).flatMap(k -> IntStream.of(k << 13, k << 13 | SIGN))
                .filter(bits -> bits << 1 != 0 && inputs.contains(Float.intBitsToFloat(bits))
                        && inputs.contains(before(bits)))
                .toArray();
        float[] results = new float[2 * borders.length];
        for (int i = 0; i < borders.length; i++) {
            results[2 * i] = before(borders[i]);
            results[2 * i + 1] = Float.intBitsToFloat(borders[i]);
        }
        kernel.apply(results, results);
        for (int i = 0; i < borders.length; i++) {
            float a = results[2 * i];
            float b = results[2 * i + 1];
            int bits = borders[i];
            assertTrue(rises ? a <= b : a >= b, () -> "%a, %a at %08x".formatted(a, b, bits));
        }
    }

    private static float before(int bits) {
        return FloatOrder.ofRank(FloatOrder.rank(Float.intBitsToFloat(bits)) - 1);
    }

    @Test
    void polynomialsMeetOnlyWhereOrderIsAsked() {
        Target any = new Target(Oracle.of(Expression.parse("exp(x)"), DOMAIN), DOMAIN);
        assertThat(ends(any)).isLessThan(ends(EXP));
        assertThat(ends(EXP)).isEqualTo(2 * 128);
    }

    /** {@return how many of the ends of 128 cells are rounded correctly} */
    private static int ends(Target target) {
        Fitter fitter = new Fitter(target, 2, 0.4, false);
        int right = 0;
        for (int i = 0; i < 128; i++) {
            int first = Float.floatToIntBits(1) + (i << 16);
            Cell cell = Cell.of(new Frame(0, 1, 2), false, first, first + (1 << 16) - 1, Float.intBitsToFloat(first))
                    .orElseThrow();
            Optional<Polynomial> p = fitter.fit(cell);
            for (float x : new float[]{ cell.nearest(), cell.farthest() }) {
                right += p.isPresent() && (float) p.get().at(cell.t(x)) == target.rounded(x) ? 1 : 0;
            }
        }
        return right;
    }
}
