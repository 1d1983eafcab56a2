package dev.ulpforge.search.kernel.periodic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

import static org.assertj.core.api.Assertions.assertThat;

/** The reductions of arguments, by exact arithmetic: which step it is, and how much of it is left. */
class ReducedArgumentTest {
    private static final BigDecimal QUARTER_PI = new BigDecimal("0.78539816339744830961566084581987572104929234984377"
            + "6455243736148076954101571552249657008706335529266995537");
    private static final int INPUTS = 4000;
    /** A quarter of a step is divided by this exactly enough. */
    private static final MathContext DIGITS = new MathContext(140);

    /** A program for each part of a reduced argument. */
    private record Parts(Interpreter index, Interpreter high, Interpreter low) {

        static Parts of(BiFunction<ProgramBuilder, Integer, Reduced> reduction) {
            return new Parts(part(reduction, (b, reduced) -> b.unary(UnaryKind.FROM_BITS, reduced.index())),
                    part(reduction, (_, reduced) -> reduced.high()),
                    part(reduction, (b, reduced) -> reduced.low().orElseGet(() -> b.constant(0f))));
        }

        private static Interpreter part(BiFunction<ProgramBuilder, Integer, Reduced> reduction,
                BiFunction<ProgramBuilder, Reduced, Integer> part) {
            ProgramBuilder b = new ProgramBuilder();
            return Interpreter.of(b.build(part.apply(b, reduction.apply(b, b.input()))));
        }

        /** {@return by how much the parts miss x, in steps, apart from whole periods} */
        BigDecimal error(float x, PeriodGrid steps) {
            int n = Float.floatToRawIntBits(index.at(x)) & steps.count() - 1;
            BigDecimal rest = new BigDecimal(high.at(x)).add(new BigDecimal(low.at(x)));
            BigDecimal at = new BigDecimal(x).divide(steps.step(), DIGITS).subtract(new BigDecimal(steps.origin()));
            BigDecimal off = at.subtract(BigDecimal.valueOf(n)).subtract(rest.divide(steps.step(), DIGITS));
            BigDecimal period = BigDecimal.valueOf(steps.count());
            return off.subtract(off.divide(period, 0, RoundingMode.HALF_EVEN).multiply(period)).abs();
        }

        BigDecimal rest(float x) {
            return new BigDecimal(high.at(x)).abs();
        }
    }

    private static PeriodGrid steps(String step, int count, float origin) {
        return new PeriodGrid(step.equals("pi/4") ? QUARTER_PI : new BigDecimal(step), count, origin);
    }

    @ParameterizedTest
    @CsvSource({ "pi/4, 8, 0", "pi/4, 8, 0.5", "pi/4, 2, 0", "0.25, 8, 0", "0.7, 4, 0", "0.7, 4, 0.5" })
    void payneAndHanekReduceAnyFloat(String step, int count, float origin) {
        PeriodGrid steps = steps(step, count, origin);
        PayneHanek reduction = new PayneHanek(steps, new CodyWaite(steps, true).guard());
        Parts parts = Parts.of(reduction::write);
        SplittableRandom random = new SplittableRandom(1);
        int first = Float.floatToRawIntBits(reduction.from());
        for (int i = 0; i < INPUTS; i++) {
            float x = i == 0 ? 0x1.6ac5b2p78f : Float.intBitsToFloat(random.nextInt(first, 0x7f80_0000));
            float signed = random.nextBoolean() ? x : -x;
            BigDecimal relative = parts.rest(signed).divide(steps.step(), DIGITS).multiply(new BigDecimal(0x1p-24));
            assertThat(parts.error(signed, steps)).as("x = %a", signed)
                    .isLessThanOrEqualTo(new BigDecimal(0x1p-48).min(relative.add(new BigDecimal(0x1p-60))));
            assertThat(parts.rest(signed).doubleValue()).isLessThanOrEqualTo(steps.halfWidth());
        }
    }

    @ParameterizedTest
    @CsvSource({ "pi/4, 8, 0, true", "pi/4, 8, 0.5, true", "0.25, 8, 0, true", "0.7, 4, 0.5, true", "pi/4, 8, 0, false",
            "0.7, 4, 0, false" })
    void codyAndWaiteReduceTheSmallOnes(String step, int count, float origin, boolean low) {
        PeriodGrid steps = steps(step, count, origin);
        CodyWaite reduction = new CodyWaite(steps, low);
        Parts parts = Parts.of(reduction::write);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < INPUTS; i++) {
            float x = (float) (reduction.guard() * random.nextDouble(-1, 1));
            BigDecimal bound = new BigDecimal(0x1p-46)
                    .add(low
                            ? BigDecimal.ZERO
                            : new BigDecimal(0x1p-23).multiply(parts.rest(x)).divide(steps.step(), DIGITS));
            assertThat(parts.error(x, steps)).as("x = %a", x).isLessThanOrEqualTo(bound);
            assertThat(parts.rest(x).doubleValue()).isLessThanOrEqualTo(steps.halfWidth());
        }
    }
}
