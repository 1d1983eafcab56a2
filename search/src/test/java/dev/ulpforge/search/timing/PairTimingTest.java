package dev.ulpforge.search.timing;

import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.Provenance;
import dev.ulpforge.model.lock.Samples;
import dev.ulpforge.model.lock.WideWitness;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.box.BoxProgram;
import dev.ulpforge.verify.wide.PairPoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PairTimingTest {
    static final TimingPlan SHORT = new TimingPlan(Duration.ofMillis(1), 3, Duration.ofNanos(1000));

    private static LockFile hypot() {
        LockStore store = new LockStore(Path.of("..", "kernels", "ulpforge"));
        return LockStore.read(store.path(KernelSpec.of("hypot(x, y)", "", "1.0")));
    }

    /** Of x * y + 1; its bound and digest nobody has computed. */
    private static LockFile ofBox() {
        KernelSpec spec = KernelSpec.of("x * y + 1", "x in [1, 4], y in [0, 2]", "1.0");
        Program program = BoxProgram.of(spec.fn()).orElseThrow();
        Samples samples = new PairPoints(spec).samples(program);
        Bounded supposed = new Bounded(1, new BigDecimal("0.51"), new BigDecimal("0.0"),
                (WideWitness) samples.points().getLast(), 1, 0, "0123456789abcdef");
        return new LockFile(spec, program, new Provenance("0.1.0", 1, 60), supposed, samples);
    }

    @Test
    void theKernelItsPeersAndACopyAreTimed() {
        PairTiming timing = new PairTiming(hypot());
        assertThat(timing.inputs()).isEqualTo("4,096 pairs of floats in [-10.0, 10.0]");
        assertThat(timing.besidePeers(SHORT)).extracting(Timing::name).containsExactly("Ulpforge", "lanewise(HYPOT)",
                "(float) Math.hypot", "copy");
    }

    @Test
    void anExpressionHasItselfByMathAsAPeer() {
        PairTiming timing = new PairTiming(ofBox());
        assertThat(timing.inputs())
                .isEqualTo("4,096 floats as x in [1.0, 4.0], 4,096 as y in [0.0, 2.0]");
        assertThat(timing.besidePeers(SHORT)).extracting(Timing::name).containsExactly("Ulpforge",
                "(float) x * y + 1, by Math", "copy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "x * exp(-y) | 3 | 0.5 | 1.8195919791379003",
            "y < x ? x - y : -log1p(y) / 2 | 3 | 1 | 2", "y < x ? x - y : -log1p(y) / 2 | 0 | 3 | -0.6931471805599453",
            "sigmoid(y) + max(x, pi) | 4 | 0 | 4.5", "y^2 + 0 * x | 3 | 5 | 25",
            "atan2(x, y) | 1 | 0 | 1.5707963267948966",
            "pow(x, y) | 2 | 10 | 1024" })
    void byMathIsInDoubles(String fn, double x, double y, double want) throws Throwable {
        MethodHandle math = ScalarMath.ofPair(Expression.parse(fn)).orElseThrow();
        assertThat((double) math.invokeExact(x, y)).isCloseTo(want, within(1e-15));
    }

    @Test
    void whatMathHasNotHasNoPeer() {
        assertThat(ScalarMath.ofPair(Expression.parse("x * erf(y)"))).isEmpty();
        assertThat(ScalarMath.of(Expression.parse("x * y"))).isEmpty();
    }
}
