package dev.ulpforge.search.scheme.periodic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramBuilder;

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

        static Parts of(Function<F32, PeriodRemainder> reduction) {
            return new Parts(part(reduction, angle -> angle.index().asFloat()), part(reduction, PeriodRemainder::r),
                    part(reduction, angle -> angle.low().orElseGet(() -> angle.x().program().f32(0))));
        }

        private static Interpreter part(Function<F32, PeriodRemainder> reduction, Function<PeriodRemainder, F32> part) {
            ProgramBuilder b = new ProgramBuilder();
            return Interpreter.of(b.build(part.apply(reduction.apply(b.x()))));
        }

        /** {@return by how much the parts miss x, in steps, apart from whole periods} */
        BigDecimal error(float x, PeriodGrid grid) {
            int n = Float.floatToRawIntBits(index.at(x)) & grid.count() - 1;
            BigDecimal rest = new BigDecimal(high.at(x)).add(new BigDecimal(low.at(x)));
            BigDecimal at = new BigDecimal(x).divide(grid.step(), DIGITS).subtract(new BigDecimal(grid.origin()));
            BigDecimal off = at.subtract(BigDecimal.valueOf(n)).subtract(rest.divide(grid.step(), DIGITS));
            BigDecimal period = BigDecimal.valueOf(grid.count());
            return off.subtract(off.divide(period, 0, RoundingMode.HALF_EVEN).multiply(period)).abs();
        }

        BigDecimal rest(float x) {
            return new BigDecimal(high.at(x)).abs();
        }
    }

    private static PeriodGrid grid(String step, int count, float origin) {
        return new PeriodGrid(step.equals("pi/4") ? QUARTER_PI : new BigDecimal(step), count, origin);
    }

    @ParameterizedTest
    @CsvSource({ "pi/4, 8, 0", "pi/4, 8, 0.5", "pi/4, 2, 0", "0.25, 8, 0", "0.7, 4, 0", "0.7, 4, 0.5" })
    void payneAndHanekReduceAnyFloat(String step, int count, float origin) {
        PeriodGrid grid = grid(step, count, origin);
        PayneHanek reduction = new PayneHanek(grid, new CodyWaite(grid, true).reach());
        Parts parts = Parts.of(x -> reduction.of(x, x));
        SplittableRandom random = new SplittableRandom(1);
        int first = Float.floatToRawIntBits(reduction.from());
        for (int i = 0; i < INPUTS; i++) {
            float x = i == 0 ? 0x1.6ac5b2p78f : Float.intBitsToFloat(random.nextInt(first, 0x7f80_0000));
            float signed = random.nextBoolean() ? x : -x;
            BigDecimal relative = parts.rest(signed).divide(grid.step(), DIGITS).multiply(new BigDecimal(0x1p-24));
            assertThat(parts.error(signed, grid)).as("x = %a", signed)
                    .isLessThanOrEqualTo(new BigDecimal(0x1p-48).min(relative.add(new BigDecimal(0x1p-60))));
            assertThat(parts.rest(signed).doubleValue()).isLessThanOrEqualTo(grid.halfWidth());
        }
    }

    @ParameterizedTest
    @CsvSource({ "pi/4, 8, 0, true", "pi/4, 8, 0.5, true", "0.25, 8, 0, true", "0.7, 4, 0.5, true", "pi/4, 8, 0, false",
            "0.7, 4, 0, false" })
    void codyAndWaiteReduceTheSmallOnes(String step, int count, float origin, boolean low) {
        PeriodGrid grid = grid(step, count, origin);
        CodyWaite reduction = new CodyWaite(grid, low);
        Parts parts = Parts.of(x -> reduction.of(x, x, List.of()));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < INPUTS; i++) {
            float x = (float) (reduction.reach() * random.nextDouble(-1, 1));
            BigDecimal bound = new BigDecimal(0x1p-46)
                    .add(low
                            ? BigDecimal.ZERO
                            : new BigDecimal(0x1p-23).multiply(parts.rest(x)).divide(grid.step(), DIGITS));
            assertThat(parts.error(x, grid)).as("x = %a", x).isLessThanOrEqualTo(bound);
            assertThat(parts.rest(x).doubleValue()).isLessThanOrEqualTo(grid.halfWidth());
        }
    }
}
