package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.KernelSearch;
import dev.ulpforge.search.SearchOutcome;
import dev.ulpforge.search.SearchRequest;
import dev.ulpforge.search.kernel.KernelTemplate;
import dev.ulpforge.search.kernel.SearchTarget;
import dev.ulpforge.search.scheme.SchemeTemplates;
import dev.ulpforge.verify.sweep.error.UlpError;

import static org.assertj.core.api.Assertions.assertThat;

/** Untuned kernels of sin, cos, sinpi and cospi: of each set of breakpoints the most accurate. */
class SinusoidTest {
    private static final Map<String, Interpreter> KERNELS = new ConcurrentHashMap<>();

    /** Sets of breakpoints are 2 for each number in half a period, the second with tables of half a period. */
    private static Interpreter kernel(String fn, int breakpoints) {
        return KERNELS.computeIfAbsent(fn + breakpoints, key -> {
            try {
                SearchTarget target = SearchTarget.of(new KernelSpec(Expression.parse(fn), Domain.ALL, 1), 1);
                KernelTemplate best = Sinusoid.of(target).orElseThrow().templates().get(breakpoints).call().stream()
                        .min(Comparator.comparingDouble(KernelTemplate::estimatedUlp)).orElseThrow();
                return Interpreter.of(best.with(best.start()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = { 4, 7 })
    void errorIsSmallAtEveryMagnitude(int breakpoints) {
        assertSmall(kernel("sin", breakpoints), Math::sin);
        assertSmall(kernel("cos", breakpoints), Math::cos);
    }

    private static void assertSmall(Interpreter kernel, DoubleUnaryOperator f) {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float any = Float.intBitsToFloat(random.nextInt());
            float x = i % 2 == 0 && Float.isFinite(any) ? any : (random.nextFloat() - 0.5f) * 100;
            assertThat(UlpError.of(kernel.at(x), f.applyAsDouble(x))).as("x = %a", x).isLessThan(1);
        }
    }

    /** Of all floats, the closest to multiples of pi and to odd multiples of pi/2, by continued fractions of 2^e/pi. */
    @ParameterizedTest
    @ValueSource(floats = { 0x1.f37c8ap96f, 0x1.47d0fep35f, 0x1.f37c8ap97f, 0x1.47d0fep36f, 0x1.f9cbe2p8f,
            0x1.f37c8ap95f,
            0x1.47d0fep34f, 0x1.f9cbe2p7f, 0x1.921fb6p0f, 0x1.921fb6p1f, 0x1.921fb6p2f })
    void reducedArgumentIsAccurateNearZeros(float x) {
        for (int breakpoints : new int[]{ 4, 7 }) {
            assertThat(UlpError.of(kernel("sin", breakpoints).at(x), Math.sin(x))).isLessThan(1);
            assertThat(UlpError.of(kernel("cos", breakpoints).at(x), Math.cos(x))).isLessThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({ "NaN, NaN, NaN", "Infinity, NaN, NaN", "-Infinity, NaN, NaN", "0, 0, 1", "-0.0, -0.0, 1",
            "1e-45, 1e-45, 1", "-1e-40, -1e-40, 1" })
    void specialValues(float x, float sin, float cos) {
        for (int breakpoints : new int[]{ 4, 7 }) {
            assertSame(kernel("sin", breakpoints), x, sin);
            assertSame(kernel("cos", breakpoints), x, cos);
        }
    }

    @ParameterizedTest
    @CsvSource({ "1, 0, -1", "-1, -0.0, -1", "2, 0, 1", "-3, -0.0, -1", "0.5, 1, 0", "-0.5, -1, 0", "1.5, -1, 0",
            "-2.5, -1, 0", "1000001.5, -1, 0", "2000001, 0, -1", "-16777216, -0.0, 1", "3e38, 0, 1", "-3e38, -0.0, 1",
            "NaN, NaN, NaN", "Infinity, NaN, NaN", "-0.0, -0.0, 1" })
    void zerosOfHalfTurnsHaveTheirSigns(float x, float sinpi, float cospi) {
        assertSame(kernel("sinpi", 2), x, sinpi);
        assertSame(kernel("cospi", 2), x, cospi);
    }

    private static void assertSame(Interpreter kernel, float x, float want) {
        assertThat(Float.floatToIntBits(kernel.at(x))).as("x = %a", x).isEqualTo(Float.floatToIntBits(want));
    }

    @ParameterizedTest
    @CsvSource({ "'[6, 7]', true", "'[-900, 900]', true", "'[0, 1e7]', false", "'', false" })
    void slowPathsAreOnlyThereForInputsBeyondTheFastRegion(String domain, boolean fast) {
        PeriodGrid grid = PeriodGrid.of(new BigDecimal("6.2831853071795864769252867665590058"), 8, 0);
        PeriodReduction reduction = new PeriodReduction(new CodyWaite(grid, false), false, List.of());
        assertThat(reduction.fast().covers(Domain.parse(domain))).isEqualTo(fast);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "sin", "cos" })
    void theCheapestIsProvenOnEveryFloat(String fn) {
        KernelSpec spec = new KernelSpec(Expression.parse(fn), Domain.ALL, 1);
        assertThat(SchemeTemplates.cheapestTried(spec,
                SchemeTemplates.of(Sinusoid.of(SearchTarget.of(spec, 1)).orElseThrow())))
                .isInstanceOf(SearchOutcome.Found.class);
    }

    @Tag("long")
    @Test
    void narrowDomainHasNoSlowPath() {
        KernelSpec spec = new KernelSpec(Expression.parse("sin(3*x)/2"), Domain.parse("[6, 7]"), 3);
        SearchOutcome outcome = KernelSearch.run(new SearchRequest(spec, 7, Duration.ofMinutes(5), 2),
                Progress.SILENT);
        assertThat(outcome).isInstanceOfSatisfying(SearchOutcome.Found.class, found -> {
            assertThat(found.proof().maxUlp().doubleValue()).isLessThanOrEqualTo(3);
            assertThat(found.program().ops()).noneMatch(op -> op instanceof Op.FastPath).hasSizeLessThan(50);
        });
    }
}
