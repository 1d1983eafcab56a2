package dev.ulpforge.verify.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Interpreter;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.spec.PairFunction;

import static org.assertj.core.api.Assertions.assertThat;

class PairProgramTest {
    private static final int PAIRS = 400;
    private static final List<Float> SPECIAL = Stream.of(0f, 1f, Float.POSITIVE_INFINITY, Float.NaN, 2f, 3f, 0.5f, 2.5f,
            Float.MIN_VALUE, Float.MIN_NORMAL, Math.nextDown(Float.MIN_NORMAL), Float.MAX_VALUE, 0x1p24f, 0x1p24f - 1,
            0x1p23f + 1, 0x1p31f, Math.nextDown(1f), Math.nextUp(1f), 127f, 149f, 150f, 0x1p-40f, 0x1p60f)
            .flatMap(x -> Stream.of(x, -x)).toList();

    /** Of a minimax polynomial. */
    private static final List<Float> ATAN = List.of(-0x1.555512p-2f, 0x1.997b06p-3f, -0x1.2249aep-3f, 0x1.9ffaeep-4f,
            -0x1.a3d558p-5f);

    /** Taylor's coefficients, more than are needed, all different from the constants of every member. */
    static PowProgram taylor() {
        List<Double> log = IntStream.range(0, 8).mapToObj(i -> 2 / Math.log(2) / (2 * i + 1)).toList();
        List<Double> exp = new ArrayList<>(List.of(Math.nextUp(1.0)));
        for (int i = 1; i < 9; i++) {
            exp.add(exp.getLast() * Math.log(2) / i);
        }
        return new PowProgram(log, exp);
    }

    static PairProgram of(PairFunction function) {
        return switch (function) {
            case POW -> taylor();
            case HYPOT -> HypotProgram.usual();
            case ATAN2 -> new Atan2Program(ATAN);
        };
    }

    /** Each combination of zeros, units, infinities, NaN, integers, halves and extremes. */
    @ParameterizedTest
    @EnumSource(PairFunction.class)
    void specialValuesAreThoseOfC99(PairFunction function) {
        Interpreter program = Interpreter.of(of(function).program());
        PairError error = new PairError(function, Format.BINARY32);
        for (float x : SPECIAL) {
            for (float y : SPECIAL) {
                assertThat(error.of(x, y, program.at(x, y))).as(function + " at " + x + ", " + y).isLessThan(0.9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PairFunction.class)
    void noErrorIsAboveTheBound(PairFunction function) {
        PairProgram program = of(function);
        double bound = program.bound().ulp();
        assertThat(bound).isBetween(0.5, 0.9);
        Interpreter meaning = Interpreter.of(program.program());
        PairError error = new PairError(function, Format.BINARY32);
        Random random = new Random(1);
        double worst = 0;
        for (int i = 0; i < PAIRS; i++) {
            float x = i % 2 == 0 ? Float.intBitsToFloat(random.nextInt()) : (float) Math.exp(random.nextGaussian());
            float y = i % 4 < 2 ? Float.intBitsToFloat(random.nextInt()) : (float) random.nextGaussian() * 20;
            double off = error.of(x, y, meaning.at(x, y));
            assertThat(off).as(function + " at " + x + ", " + y).isLessThanOrEqualTo(bound);
            worst = Math.max(worst, off);
        }
        assertThat(worst).isGreaterThan(0.49);
    }

    @ParameterizedTest
    @EnumSource(PairFunction.class)
    void programsAreRecognisedByTheirOperations(PairFunction function) {
        PairProgram program = of(function);
        String text = ProgramText.print(program.program());
        assertThat(PairProgram.of(function, ProgramText.parse(text))).contains(program);
        String other = text.replaceFirst("= (d?)add ", "= $1sub ");
        assertThat(PairProgram.of(function, ProgramText.parse(other))).isEmpty();
    }

    @Test
    void aWrongSeedIsCaught() {
        assertThat(new HypotProgram(0x5e000000).bound().ulp()).isGreaterThan(0.9);
    }

    @Test
    void wrongCoefficientsOfArcTangentsAreCaught() {
        List<Float> atan = new ArrayList<>(ATAN);
        atan.set(0, -0x1.5557p-2f);
        assertThat(new Atan2Program(atan).bound().ulp()).isGreaterThan(1);
    }

    @Test
    @Tag("long")
    void wrongCoefficientsOfPowersAreCaught() {
        PowProgram right = taylor();
        List<Double> log = new ArrayList<>(right.log());
        log.set(2, log.get(2) * (1 + 0x1p-9));
        assertThat(new PowProgram(log, right.exp()).bound().ulp()).isGreaterThan(1);
        List<Double> exp = new ArrayList<>(right.exp());
        exp.set(0, 1 - 0x1p-22);
        assertThat(new PowProgram(right.log(), exp).bound().ulp()).isGreaterThan(1);
    }
}
