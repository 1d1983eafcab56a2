package dev.ulpforge.verify.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Constants;
import dev.ulpforge.verify.real.InverseTrigonometric;
import dev.ulpforge.verify.real.Mpfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Programs of two doubles, recognised and bounded: {@link WideAtan2Program} and {@link WidePowProgram}. */
class WidePairProgramTest {
    private static final int PAIRS = 400;
    private static final int BITS = 200;
    private static final int MANY = 1_000_000;
    private static final List<Double> SPECIAL = Stream.of(0.0, 1.0, Double.POSITIVE_INFINITY, Double.NaN, 2.0, 3.0, 2.5,
            Double.MIN_VALUE, Double.MIN_NORMAL, Math.nextDown(Double.MIN_NORMAL), Double.MAX_VALUE, 0x1p53,
            0x1p53 - 1, Math.nextDown(1.0), Math.nextUp(1.0), 0x1p-400, Math.nextDown(0x1p-400), 0x1p500)
            .flatMap(x -> Stream.of(x, -x)).toList();

    /** Taylor's coefficients, more than are needed. */
    private static final List<Double> ATAN = IntStream.range(0, 12)
            .mapToObj(j -> (j % 2 == 0 ? -1.0 : 1.0) / (2 * j + 3)).toList();

    /** Of minimax polynomials. */
    private static final List<Double> LOG = List.of(0x1.999999999999ap-3, 0x1.249249249214ep-3, 0x1.c71c71c7d306p-4,
            0x1.745d16cc374acp-4, 0x1.3b13d570cbf4fp-4, 0x1.110cbbf88527p-4, 0x1.e1c3bde4f782p-5, 0x1.ca70e66cce2e8p-5);
    private static final List<Double> EXP = List.of(0x1.ebfbdff82c58fp-3, 0x1.c6b08d704a0cp-5, 0x1.3b2ab6fba4a33p-7,
            0x1.5d87fe78a5dddp-10, 0x1.430912fa8ce8cp-13, 0x1.ffcbfc61a525cp-17, 0x1.62c0165caed3bp-20,
            0x1.b5250a0dd1f88p-24, 0x1.e5054d6e4172cp-28, 0x1.e9b7c2eb25e7bp-32, 0x1.6e1dc22e2e6a7p-36);

    static Stream<PairProgram> programs() {
        return Stream.of(WideHypotProgram.usual(), new WideAtan2Program(ATAN),
                new WidePowProgram(LOG, EXP));
    }

    /** Each combination of zeros, units, infinities, NaN, integers and extremes. */
    @ParameterizedTest
    @MethodSource("programs")
    void specialValuesAreThoseOfC99(PairProgram program) {
        Interpreter meaning = Interpreter.of(program.program());
        PairError error = new PairError(program.function(), Format.BINARY64);
        for (double x : SPECIAL) {
            for (double y : SPECIAL) {
                assertThat(error.of(x, y, meaning.at(x, y))).as(program.function() + " at " + x + ", " + y)
                        .isLessThan(0.9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noErrorIsAboveTheBound(PairProgram program) {
        double bound = program.bound().ulp();
        assertThat(bound).isBetween(0.5, 0.95);
        Interpreter meaning = Interpreter.of(program.program());
        PairError error = new PairError(program.function(), Format.BINARY64);
        Supplier<double[]> pairs = pairs(1);
        double worst = 0;
        for (int i = 0; i < PAIRS; i++) {
            double[] pair = pairs.get();
            double off = error.of(pair[0], pair[1], meaning.at(pair[0], pair[1]));
            assertThat(off).as(program.function() + " at " + pair[0] + ", " + pair[1]).isLessThanOrEqualTo(bound);
            worst = Math.max(worst, off);
        }
        assertThat(worst).isGreaterThan(0.45);
    }

    /** {@return pairs of all magnitudes, near in magnitude, with powers of all magnitudes, and of tiny numbers} */
    private static Supplier<double[]> pairs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return () -> {
            double x = Double.longBitsToDouble(random.nextLong());
            double near = Math.abs(x) * Math.scalb(1 + random.nextDouble(), random.nextInt(-60, 60));
            double tiny = Math.scalb(1 + random.nextDouble(), random.nextInt(-1060, -1000));
            double base = Math.exp(random.nextDouble(-10, 10));
            return switch (random.nextInt(4)) {
                case 0 -> new double[]{ x, Double.longBitsToDouble(random.nextLong()) };
                case 1 -> new double[]{ x, near };
                case 2 -> new double[]{ base, random.nextDouble(-1075, 1024) / (Math.log(base) / Math.log(2)) };
                default -> new double[]{ tiny, Math.scalb(1 + random.nextDouble(), random.nextInt(-1060, -1000)) };
            };
        };
    }

    /** MPFR is asked at a million pairs whether the bound is exceeded. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("programs")
    void mpfrContradictsTheBoundNowhere(PairProgram program) {
        Mpfr mpfr = Mpfr.ofPrecision(128).orElse(null);
        assumeTrue(mpfr != null);
        double bound = program.bound().ulp();
        Supplier<double[]> pairs = pairs(2);
        double[] x = new double[MANY];
        double[] y = new double[MANY];
        double[] z = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            double[] pair = pairs.get();
            x[i] = pair[0];
            y[i] = pair[1];
        }
        Interpreter.of(program.program()).apply(x, y, z);
        for (int i = 0; i < MANY; i++) {
            if (Double.isFinite(z[i]) && Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                assertThat(mpfr.isWithin(program.function(), x[i], y[i], z[i], bound))
                        .as(program.function() + " at " + x[i] + ", " + y[i] + ": " + z[i]).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void programsAreRecognisedByTheirOperations(PairProgram program) {
        String text = ProgramText.print(program.program());
        assertThat(PairProgram.of(program.function(), ProgramText.parse(text))).contains(program);
        String other = text.replaceFirst("= dadd ", "= dsub ");
        assertThat(PairProgram.of(program.function(), ProgramText.parse(other))).isEmpty();
    }

    /** Another order in one of them, or a part that is lost, and it is no member of the family. */
    @ParameterizedTest
    @MethodSource("programs")
    void nothingIsProvenWhereOneOperationIsWrong(PairProgram program) {
        Program right = program.program();
        for (int position = 0; position < right.ops().size(); position++) {
            if (right.ops().get(position) instanceof Op.DoubleFma(int a, int b, int c)) {
                for (Op wrong : List.of(new Op.DoubleFma(a, c, b), new Op.DoubleFma(c, b, a))) {
                    List<Op> ops = new ArrayList<>(right.ops());
                    ops.set(position, wrong);
                    boolean isOther = !wrong.equals(right.ops().get(position));
                    assertThat(PairProgram.of(program.function(), new Program(ops, right.result())).isEmpty())
                            .as("v" + position).isEqualTo(isOther);
                }
            }
        }
    }

    @Test
    void theSeedIsAsNearAsItIsSaidToBe() {
        WideHypotProgram hypot = WideHypotProgram.usual();
        double bound = hypot.seedError();
        Random random = new Random(1);
        double worst = IntStream.range(0, 100_000).mapToDouble(i -> {
            double s = 1 + 3 * random.nextDouble();
            double half = Double.longBitsToDouble(hypot.seed() - (Double.doubleToRawLongBits(s) >> 1));
            return Math.abs(half * 2 * Math.sqrt(s) - 1);
        }).max().orElseThrow();
        assertThat(worst).isBetween(0.99 * bound, bound);
    }

    @Test
    void aWrongSeedIsCaught() {
        long right = WideHypotProgram.usual().seed();
        assertThat(new WideHypotProgram(right + (1L << 49)).bound().ulp()).isGreaterThan(0.9);
        assertThat(new WideHypotProgram(right - (1L << 49)).bound().ulp()).isGreaterThan(0.9);
        assertThat(new WideHypotProgram(-right).bound().ulp()).isGreaterThan(1);
        assertThat(new WideHypotProgram(0).bound().ulp()).isGreaterThan(1);
    }

    @Test
    void wrongCoefficientsAreCaught() {
        for (int j = 0; j < 3; j++) {
            assertThat(new WideAtan2Program(moved(ATAN, j, 0x1p-40)).bound().ulp()).isGreaterThan(1);
            assertThat(new WidePowProgram(moved(LOG, j, 0x1p-40), EXP).bound().ulp()).isGreaterThan(1);
            assertThat(new WidePowProgram(LOG, moved(EXP, j, 0x1p-40)).bound().ulp()).isGreaterThan(1);
        }
    }

    /** The splits of pi/2 and its kin, of 2/ln 2, ln 2 and 1/3, exactly but for the last bit of the second part. */
    @Test
    void constantsAreWhatTheyStandFor() {
        Ball pi = Constants.piBall(BITS);
        Ball ln2 = Constants.ln2Ball(BITS);
        isSplit(pi.scale(-1), WideAngleCode.RIGHT_HIGH, WideAngleCode.RIGHT_LOW);
        isSplit(pi.scale(-2), WideAngleCode.DIAGONAL_HIGH, WideAngleCode.DIAGONAL_LOW);
        isSplit(InverseTrigonometric.atan(Ball.of(0.5), BITS), WideAngleCode.MIDDLE_HIGH, WideAngleCode.MIDDLE_LOW);
        isSplit(Ball.of(2.0).divide(ln2, BITS), WideLogarithmCode.SLOPE_HIGH, WideLogarithmCode.SLOPE_LOW);
        isSplit(ln2, WidePowerCode.LN_2_HIGH, WidePowerCode.LN_2_LOW);
        isSplit(Ball.ONE.divide(3, BITS), WideLogarithmCode.THIRD_HIGH, WideLogarithmCode.THIRD_LOW);
        for (double high : List.of(WideAngleCode.RIGHT_HIGH, WideAngleCode.DIAGONAL_HIGH, WideAngleCode.MIDDLE_HIGH)) {
            assertThat(high * 0x1p50).isEqualTo(Math.rint(high * 0x1p50));
        }
    }

    private static void isSplit(Ball value, double high, double low) {
        double rest = value.subtract(Ball.of(high), BITS).doubleValue();
        assertThat(low).isEqualTo(rest);
        assertThat(Math.abs(low)).isLessThanOrEqualTo(0x1p-50);
    }

    private static List<Double> moved(List<Double> coefficients, int j, double by) {
        List<Double> moved = new ArrayList<>(coefficients);
        moved.set(j, moved.get(j) * (1 + by * Math.scalb(1.0, 8 * j)));
        return moved;
    }
}
