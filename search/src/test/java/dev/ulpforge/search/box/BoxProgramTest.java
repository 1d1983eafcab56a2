package dev.ulpforge.search.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.box.BoxProver;
import dev.ulpforge.verify.box.BoxResult;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.PointError;

import static org.assertj.core.api.Assertions.assertThat;

class BoxProgramTest {
    private static final int PAIRS = 300;
    /** Errors that are measured are upper bounds of so many digits. */
    private static final double COARSE = 0x1p-28;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "x * y + 1 | x in [1, 2], y in [1, 2]",
            "sqrt(x^2 + y^2 + 1) | x in [-100, 100], y in [-1e20, 1e20]", "(x - y)^2 | x in [-5, 5], y in [-5, 5]",
            "x * y - 1 | x in [0.5, 2], y in [0.5, 2]", "x / (1 + abs(y)) | x in [-1e30, 1e30], y in [-1e-30, 1e9]",
            "max(x, y) - min(x, y) / 3 | x in [1, 4], y in [1, 4]",
            "x * y | x in [-1e30, 1e30], y in [-1e30, 1e30]", "y <= 2 ? x : x / y | x in [-1, 1], y in [-9, 9]",
            "hypot(x, y) / 3 | x in [-0x1p-149, 1], y in [-1, 1]", "2 * x^1.5 * y^(-3) | x in [0, 9], y in [1, 9]" })
    void operationsAreProven(String fn, String box) {
        requireProven(fn, box, 0.52);
    }

    @Test
    void anExponentialIsProven() {
        requireProven("x * exp(-y)", "x in [-10, 10], y in [1, 4]", 0.52);
    }

    @ParameterizedTest
    @Tag("long")
    @CsvSource(delimiter = '|', value = { "x * exp(-y) | x in [-10, 10], y in [-20, 20]",
            "exp(-(x - y)^2) | x in [-5, 5], y in [-5, 5]", "x / (1 + exp(-y)) | x in [-10, 10], y in [-10, 10]",
            "log(exp(x) + exp(y)) | x in [0, 20], y in [0, 20]", "x^y | x in [0.5, 10], y in [1, 3]",
            "atan2(y, x) * 180 / pi | x in [-5, 5], y in [-5, 5]", "log1p(x * y) | x in [0, 5], y in [0, 5]",
            "tanh(x + y) | x in [-5, 5], y in [-5, 5]" })
    void functionsAreProven(String fn, String box) {
        requireProven(fn, box, 0.55);
    }

    private static void requireProven(String fn, String box, double most) {
        Expression e = Expression.parse(fn);
        Domain domain = Domain.parse(box);
        Program program = BoxProgram.of(e).orElseThrow();
        BoxResult result = new BoxProver(e, 1).prove(program, domain);
        assertThat(result).isInstanceOfSatisfying(BoxResult.Proven.class, proven -> {
            assertThat(proven.ulp()).isBetween(0.5, most);
            assertThat(worst(e, program, domain)).isBetween(0.3, proven.ulp() + COARSE);
        });
        assertThat(new BoxProver(e, 1).prove(ProgramText.parse(ProgramText.print(program)), domain)).isEqualTo(result);
    }

    /** {@return the largest error at random pairs, ends, zeros and neighbours} */
    private static double worst(Expression e, Program program, Domain box) {
        Interpreter meaning = Interpreter.of(program);
        Random random = new Random(1);
        Domain second = box.second().orElseThrow();
        double worst = 0;
        for (int i = 0; i < PAIRS; i++) {
            float y = number(random, second);
            float x = i % 8 == 0 && box.side().contains((double) y) ? y : number(random, box.side());
            float result = meaning.at(x, y);
            double error = new PointError(new ExactFunction(e.section(y)), Format.BINARY32).of(x, result + 0f);
            worst = Math.max(worst, result == 0 ? Math.min(error, zeroError(e, x, y)) : error);
        }
        return worst;
    }

    /** A zero of either sign is right. */
    private static double zeroError(Expression e, float x, float y) {
        return new PointError(new ExactFunction(e.section(y)), Format.BINARY32).of(x, -0f);
    }

    private static float number(Random random, Domain side) {
        List<Float> ends = new ArrayList<>(List.of(side.lower(), side.upper(), 0f, 1f, Float.MIN_VALUE));
        ends.removeIf(x -> !side.contains((double) x));
        if (random.nextInt(8) == 0) {
            return ends.get(random.nextInt(ends.size()));
        }
        Domain.BitRange range = side.ranges().get(random.nextInt(side.ranges().size()));
        return random.nextBoolean()
                ? Float.intBitsToFloat((int) (range.first() + random.nextLong(range.size())))
                : Math.clamp((float) (side.lower() + random.nextDouble() * ((double) side.upper() - side.lower())),
                        side.lower(), side.upper());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "x^2 + y^2 - 1 | x in [0, 2], y in [0, 2] | is not accurate enough | x in [",
            "x / y | x in [1, 2], y in [-1, 1] | infinite, undefined | x in [1, 2]",
            "sqrt(x - y) | x in [0, 1], y in [0, 1] | infinite, undefined |" })
    void whatCancelsIsRefusedAndASmallerBoxNamed(String fn, String box, String reason, String smaller) {
        isRefused(fn, box, reason, smaller);
    }

    @Tag("long")
    @Test
    void soAreFunctionsThatCancel() {
        isRefused("exp(x) - exp(y)", "x in [1, 2], y in [1, 2]", "is not accurate enough", "x in [1");
    }

    private static void isRefused(String fn, String box, String reason, String smaller) {
        Expression e = Expression.parse(fn);
        BoxResult result = new BoxProver(e, 1).prove(BoxProgram.of(e).orElseThrow(), Domain.parse(box));
        assertThat(result).isInstanceOfSatisfying(BoxResult.Unproven.class, unproven -> {
            assertThat(unproven.reason()).contains(reason);
            if (smaller != null) {
                assertThat(unproven.toString()).contains("--domain \"" + smaller);
            }
        });
    }

    @Test
    void functionsThatAreNotKnownHaveNoProgram() {
        assertThat(BoxProgram.of(Expression.parse("gamma(x) * y"))).isEmpty();
    }

    /** A sum for a difference, another argument, another constant. */
    @ParameterizedTest
    @ValueSource(strings = { "x * y + 3 / (2 + y)", "x * y - 3 / (2 + x)", "x * y - 3.01 / (2 + y)" })
    void whatIsNotWrittenThereIsNotProven(String other) {
        Expression e = Expression.parse("x * y - 3 / (2 + y)");
        Program program = BoxProgram.of(Expression.parse(other)).orElseThrow();
        assertThat(new BoxProver(e, 1).prove(program, Domain.parse("x in [1, 2], y in [1, 2]")))
                .isInstanceOf(BoxResult.Unproven.class);
    }

    /** An exponent next to 2 is not 2: the difference below would be 0, and a power of a negative number defined. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "(x^(2 + 2^-53) - x^2) * 2^60 + y | x in [1, 2], y in [0, 1]",
            "x^(2 + 2^-60) * y | x in [-2, -1], y in [1, 2]" })
    void powersAreProductsForExactExponentsAlone(String fn, String box) {
        Expression e = Expression.parse(fn);
        assertThat(new BoxProver(e, 1).prove(BoxProgram.of(e).orElseThrow(), Domain.parse(box)))
                .isInstanceOf(BoxResult.Unproven.class);
    }

    /** What a code may be off among subnormal doubles is an argument of the next one, which is wrong there. */
    @Test
    void functionsOfSubnormalResultsAreProvenAtAllOfThem() {
        Expression e = Expression.parse("atan(atan(x * 2^-1066)) + y");
        ProgramBuilder b = new ProgramBuilder();
        F64 tiny = b.x().toDouble().times(b.f64(0x1p-1066));
        F64 inner = tiny.below(b.f64(1)).select(b.f64(Double.MIN_VALUE), tiny);
        F64 far = b.f64(0).below(inner).select(b.f64(1e30), inner);
        F64 outer = inner.below(b.f64(0x1p-1071)).select(far, inner);
        Program program = b.build(outer.plus(b.y().toDouble()).toFloat());
        assertThat(Interpreter.of(program).at(1f, 1f)).isEqualTo(1e30f);
        assertThat(new BoxProver(e, 1).prove(program, Domain.parse("x in [1, 2], y in [1, 2]")))
                .isInstanceOf(BoxResult.Unproven.class);
    }

    /** Coefficients moved so that an exponential is off by 2^-20: the prover says so. */
    @Test
    void aWrongCoefficientOfAFunctionIsCaught() {
        Expression e = Expression.parse("x * exp(y)");
        Program program = BoxProgram.of(e).orElseThrow();
        ProgramBuilder b = new ProgramBuilder();
        List<Integer> places = new ArrayList<>();
        for (Op op : program.ops()) {
            Op own = op.on(op.operands().stream().map(places::get).toList());
            places.add(b.add(own instanceof Op.DoubleConst(double c) && Math.abs(c - 0.5) < 1e-3
                    ? new Op.DoubleConst(c * (1 + 0x1p-15))
                    : own));
        }
        Program wrong = b.build(places.get(program.result()));
        assertThat(wrong).isNotEqualTo(program);
        assertThat(new BoxProver(e, 1).prove(wrong, Domain.parse("x in [1, 2], y in [1, 1.5]")))
                .isInstanceOfSatisfying(BoxResult.Unproven.class,
                        unproven -> assertThat(unproven.reason()).contains("exp(x)"));
    }
}
