package dev.ulpforge.verify.prover;

import java.math.BigInteger;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/** What an analysis knows of a cell holds at every input. */
class CellAnalysisTest {
    private static final FormArithmetic FORMS = new FormArithmetic(5, 96);
    private static final int INPUTS = 20;
    private static final int BITS = 300;

    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyOperationOfRandomCodesIsEnclosed(@ForAll long seed) {
        Random random = new Random(seed);
        Code code = RandomCode.of(random, 40);
        InputCell cell = cell(random);
        checkAll(code, cell, random);
    }

    /** Shifts of exponents, guesses of powers by arithmetic on bits, and masks. */
    @Property(seed = "8", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void bitsReadAsNumbersAreEnclosed(@ForAll long seed) {
        Random random = new Random(seed);
        ProgramBuilder b = new ProgramBuilder();
        InputCell whole = cell(random);
        InputCell cell = new InputCell(Format.BINARY32, whole.negative(), whole.first(),
                Math.min(whole.last(), whole.first() | random.nextInt(1 << 20)));
        I32 bits = b.x().bits();
        I32 d = b.i32(random.nextBoolean() ? random.nextInt(-9, 9) << 23 : random.nextInt());
        F32 sum = bits.plus(d).asFloat();
        F32 difference = d.minus(bits).asFloat();
        F32 masked = bits.and(b.i32(0x7fffffff)).toFloat();
        F32 flipped = bits.xor(b.i32(Integer.MIN_VALUE)).or(b.i32(0)).asFloat();
        F32 result = sum.plus(difference).plus(masked).plus(flipped);
        checkAll(new Code(Format.BINARY32, b.ops(), result.at()), cell, random);
    }

    /** Guesses of roots: bits as integers that are halved, divided by 3 and shifted back. */
    @Property(seed = "9", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shiftedBitsReadAsNumbersAreEnclosed(@ForAll long seed) {
        Random random = new Random(seed);
        InputCell whole = cell(random);
        InputCell cell = new InputCell(Format.BINARY32, random.nextInt(8) == 0, whole.first(),
                Math.min(whole.last(), whole.first() | random.nextInt(1 << 20)));
        checkAll(guess(random.nextInt(1, 12), 0x5f000000 + random.nextInt(1 << 24)), cell, random);
    }

    private static Code guess(int distance, int magic) {
        ProgramBuilder b = new ProgramBuilder();
        I32 bits = b.x().bits();
        F32 root = b.i32(magic).minus(bits.shiftedRightUnsigned(distance)).asFloat();
        F32 integer = bits.shiftedRightUnsigned(9).or(b.i32(0x4b000000)).asFloat();
        F32 divided = integer.fma(b.f32(-1f / 3), b.f32(0x1.aap23f));
        F32 cubeRoot = divided.bits().shiftedLeft(9).asFloat();
        F32 below = bits.shiftedRight(distance).plus(b.i32(magic)).shiftedRight(2).minus(b.i32(12345)).asFloat();
        F32 sum = root.plus(cubeRoot).plus(below);
        return new Code(Format.BINARY32, b.ops(), sum.at());
    }

    @Test
    void guessesOfRootsAreKnownWithinABinade() {
        InputCell cell = InputCell.between(Format.BINARY32, 1.25f, 1.375f);
        LaneValue sum = new CellAnalysis(guess(1, 0x5f3759df), cell, FORMS).result();
        assertThat(sum).isInstanceOfSatisfying(Real.class,
                real -> assertThat(real.form().deviation().upperMagnitude()).isLessThan(0x1p-10));
    }

    static void checkAll(Code code, InputCell cell, Random random) {
        CellAnalysis analysis = new CellAnalysis(code, cell, FORMS);
        PointRun run = new PointRun(code);
        for (int i = 0; i < INPUTS; i++) {
            long at = i < 2 ? i == 0 ? cell.first() : cell.last() : cell.first() + random.nextLong(cell.size());
            for (int position = 0; position < code.ops().size(); position++) {
                String where = "v" + position + " " + code.ops().get(position) + " at "
                        + Double.toHexString(cell.value(at));
                Format format = code.types().get(position) == Type.DOUBLE ? Format.BINARY64 : Format.BINARY32;
                check(where, analysis.at(position), format, run.at(position, cell.bits(at)), s(cell, at));
            }
        }
    }

    private static InputCell cell(Random random) {
        boolean negative = random.nextBoolean();
        int exponent = random.nextInt(8) == 0 ? random.nextInt(255) : 120 + random.nextInt(16);
        long first = (long) exponent << 23 | random.nextInt(1 << 23);
        long size = 2L << random.nextInt(25);
        return new InputCell(Format.BINARY32, negative, first, Math.min(first + size, 0x7f7fffff));
    }

    private static Ball s(InputCell cell, long at) {
        return Ball.of(cell.value(at)).subtract(CellAnalysis.centre(cell), BITS).divide(CellAnalysis.halfWidth(cell),
                BITS);
    }

    private static void check(String where, LaneValue known, Format format, long lane, Ball s) {
        switch (known) {
            case Real r -> checkReal(where, r, PointRun.value(r.format(), lane), s);
            case LaneValue.Infinite infinite -> assertThat(lane).as(where).isEqualTo(infinite.lane());
            case LaneValue.NotANumber _ -> assertThat(PointRun.value(format, lane)).as(where).isNaN();
            case LaneValue.Whole(long low, long high, var real, var form) -> {
                assertThat(lane).as(where).isBetween(low, high);
                form.ifPresent(n -> assertThat(at(n, s).overlaps(Ball.of(BigInteger.valueOf(lane), 0)))
                        .as("%s: the form at %x", where, lane).isTrue());
                real.ifPresent(r -> checkReal(where, r, PointRun.value(r.format(), lane), s));
            }
            case LaneValue.Truth(boolean holds) -> assertThat(lane != 0).as(where).isEqualTo(holds);
            case LaneValue.Undecided _ -> {
            }
        }
    }

    private static void checkReal(String where, Real r, double v, Ball s) {
        assertThat(Double.compare(r.low(), v)).as("%s: %a not below %a", where, v, r.low()).isLessThanOrEqualTo(0);
        assertThat(Double.compare(v, r.high())).as("%s: %a not above %a", where, v, r.high()).isLessThanOrEqualTo(0);
        assertThat(Real.gridOf(v)).as("%s: the grid of %a", where, v).isGreaterThanOrEqualTo(r.grid());
        assertThat(at(r.form(), s).overlaps(Ball.of(v))).as("%s: the form at %a", where, v).isTrue();
        r.rounded().ifPresent(z -> {
            Ball exact = at(z, s);
            double ulp = r.format().ulp(v);
            assertThat(exact.subtract(Ball.of(v), BITS).lowerMagnitude()).as("%s: rounded to %a", where, v)
                    .isLessThanOrEqualTo(ulp / 2);
        });
    }

    /** {@return the enclosure of a form at one input} */
    private static Ball at(AffineForm form, Ball s) {
        Ball sum = Ball.ZERO;
        for (int k = form.p().length - 1; k >= 0; k--) {
            sum = sum.multiply(s, BITS).add(form.p()[k], BITS);
        }
        return sum.widen(form.deviation(), BITS);
    }

    @Property(seed = "2", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRunReturnsWhatTheInterpreterReturns(@ForAll long seed) {
        Random random = new Random(seed);
        Code code = RandomCode.of(random, 40);
        Interpreter interpreter = Interpreter.of(new Program(code.ops(), code.result()));
        PointRun run = new PointRun(code);
        for (int i = 0; i < INPUTS; i++) {
            int bits = i % 4 == 0 ? random.nextInt() : Float.floatToRawIntBits((float) random.nextGaussian());
            double y = run.result(bits & 0xffff_ffffL);
            assertThat(Double.compare(y, interpreter.at(Float.intBitsToFloat(bits)))).isZero();
        }
    }

    @Test
    void aResidueOfASumCancelsItsRounding() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 large = b.f32(3);
        F32 sum = large.plus(x);
        F32 lost = x.minus(sum.minus(large));
        assertThat(deviation(b, sum.at())).isGreaterThan(0x1p-25);
        Real residue = (Real) analysis(b, lost.at());
        assertThat(residue.rounded()).isEmpty();
        AffineForm both = FORMS.add(residue.form(), ((Real) analysis(b, sum.at())).form());
        assertThat(both.deviation().upperMagnitude()).isZero();
    }

    @Test
    void theResidueOfAProductIsExact() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 product = x.times(x);
        Real residue = (Real) analysis(b, x.fma(x, product.negated()).at());
        assertThat(residue.rounded()).isEmpty();
        assertThat(residue.greatest()).isLessThan(0x1p-23);
    }

    /** Products of inputs whose results are too small for the format, and sums with them. */
    @Property(seed = "9", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatUnderflowsIsEnclosed(@ForAll long seed) {
        Random random = new Random(seed);
        long first = random.nextInt(200 << 23);
        InputCell cell = new InputCell(Format.BINARY32, random.nextBoolean(), first, first + random.nextInt(1 << 25));
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 square = x.times(x);
        F32 cube = square.times(x.times(b.f32(-random.nextFloat())));
        F32 result = cube.fma(x, x).plus(square.fma(cube, cube)).plus(cube.times(square));
        checkAll(new Code(Format.BINARY32, b.ops(), result.at()), cell, random);
    }

    @Test
    void aProductThatUnderflowsHasNoError() {
        ProgramBuilder b = new ProgramBuilder();
        F32 x = b.x();
        F32 cube = x.times(x.times(x).negated());
        F32 sum = x.plus(cube);
        InputCell cell = InputCell.between(Format.BINARY32, 0x1p-120, 0x1.8p-120);
        CellAnalysis analysis = new CellAnalysis(new Code(Format.BINARY32, b.ops(), sum.at()), cell, FORMS);
        assertThat(((Real) analysis.at(cube.at())).form().deviation().isZero()).isTrue();
        assertThat(((Real) analysis.at(sum.at())).form().deviation().isZero()).isTrue();
    }

    private static LaneValue analysis(ProgramBuilder b, int position) {
        CellAnalysis analysis = new CellAnalysis(new Code(Format.BINARY32, b.ops(), position),
                InputCell.between(Format.BINARY32, 1.1, 1.2), FORMS);
        return analysis.at(position);
    }

    private static double deviation(ProgramBuilder b, int position) {
        return ((Real) analysis(b, position)).form().deviation().upperMagnitude();
    }
}
