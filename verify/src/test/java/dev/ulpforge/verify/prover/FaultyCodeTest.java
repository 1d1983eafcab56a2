package dev.ulpforge.verify.prover;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.ProverResult.Proven;
import dev.ulpforge.verify.real.Ball;
import dev.ulpforge.verify.real.Mpfr;

import static org.assertj.core.api.Assertions.assertThat;

/** The bound of a code with a fault is never below what MPFR says of its results, and shows a fault that matters. */
class FaultyCodeTest {
    private static final ExactFunction EXP = new ExactFunction(Expression.parse("exp"));
    private static final DoubleExp RIGHT = DoubleExp.taylor();
    private static final InputCell CELL = InputCell.between(Format.BINARY64, 0.6, 0.7);
    private static final int BITS = 160;
    private static final long NEAR = 200;

    private static Proven proven(Code code, InputCell... cells) {
        return (Proven) new EnclosureProver(code, EXP).prove(List.of(cells), 0.05);
    }

    /** {@return the largest error by MPFR at random inputs of a cell and around a witness} */
    private static double worst(Code code, InputCell cell, double witness, int inputs, long seed) {
        Mpfr mpfr = Mpfr.ofPrecision(BITS).orElse(null);
        Assumptions.assumeTrue(mpfr != null, "skipped: this machine has no MPFR");
        PointRun run = new PointRun(code);
        PointError points = new PointError(EXP, code.format());
        long middle = code.format().bits(witness) & code.format().magnitude();
        LongStream near = LongStream.rangeClosed(Math.max(cell.first(), middle - NEAR),
                Math.min(cell.last(), middle + NEAR));
        return LongStream.concat(near, new Random(seed).longs(inputs, cell.first(), cell.last() + 1))
                .mapToDouble(at -> {
                    Ball value = mpfr.apply(Function.EXP, cell.value(at)).orElseThrow();
                    Ball off = Ball.of(run.result(cell.bits(at))).subtract(value, 2 * BITS);
                    return off.scale(-points.ulp(value)).lowerMagnitude();
                }).max().orElseThrow();
    }

    private static Arguments fault(String name, DoubleExp code, double least) {
        return Arguments.of(name, code, least);
    }

    /** Faults, with what the bound is at least. */
    static Stream<Arguments> faults() {
        double[] q = RIGHT.q();
        return Stream.of(fault("none", RIGHT, 0.5), fault("no low part", RIGHT.withoutLow(), 0.9),
                fault("first coefficient", RIGHT.with(0, Math.nextUp(q[0])), 0.5),
                fault("first coefficient by more", RIGHT.with(0, 1 + 0x1p-46), 1.5),
                fault("second coefficient", RIGHT.with(1, Math.nextUp(q[1])), 0.5),
                fault("third coefficient by more", RIGHT.with(2, q[2] * (1 + 0x1p-35)), 0.7),
                fault("sixth coefficient by much", RIGHT.with(5, q[5] * 1.01), 1),
                fault("entry", RIGHT.withEntry(15, Math.nextUp(RIGHT.high()[15])), 1.4),
                fault("entry of another cell", RIGHT.withEntry(3, 1), 0.5),
                fault("step", RIGHT.withReduction(Math.nextUp(RIGHT.step()), RIGHT.rest()), 1.5),
                fault("no rest of the step", RIGHT.withReduction(RIGHT.step(), 0), 1e2),
                fault("rest of the step", RIGHT.withReduction(RIGHT.step(), RIGHT.rest() * (1 + 0x1p-20)), 0.5));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theBoundIsAboveAllErrors(String name, DoubleExp faulty, double least) {
        Code code = faulty.code();
        Proven proven = proven(code, CELL);
        assertThat(proven.bound()).as(name).isGreaterThan(least).isGreaterThanOrEqualTo(proven.found());
        assertThat(worst(code, CELL, proven.witness(), 300, 1)).as(name).isLessThanOrEqualTo(proven.bound());
        assertThat(proven.bound() - proven.found()).as(name).isLessThan(0.1 + proven.bound() / 50);
    }

    /** {@return the code with operands of one operation in another order} */
    private static Code swapped(Code code, int position) {
        List<Op> ops = new ArrayList<>(code.ops());
        List<Integer> operands = ops.get(position).operands();
        ops.set(position, ops.get(position).on(List.of(operands.get(0), operands.get(2), operands.get(1))));
        return new Code(code.format(), ops, code.result());
    }

    /** Where the reduction is wrong, no cells are found on which the code is a straight line. */
    @Test
    void swappedOperandsOfEachFmaAreBoundedOrRefused() {
        Code code = RIGHT.code();
        InputCell small = InputCell.between(Format.BINARY64, 0.7, 0.7 + 0x1p-20);
        List<Double> bounds = new ArrayList<>();
        for (int position = 0; position < code.ops().size(); position++) {
            if (code.ops().get(position) instanceof Op.DoubleFma) {
                Code wrong = swapped(code, position);
                if (new EnclosureProver(wrong, EXP, 20).prove(List.of(small), 0.05) instanceof Proven proven) {
                    bounds.add(proven.bound());
                    assertThat(worst(wrong, small, proven.witness(), 50, 2)).as("v" + position)
                            .isLessThanOrEqualTo(proven.bound());
                }
            }
        }
        assertThat(bounds).hasSizeGreaterThan(5).anyMatch(bound -> bound < 0.6).anyMatch(bound -> bound > 1e6);
    }

    /** {@return the code with one constant moved by some last bits} */
    private static Code moved(Code code, int position, int bits) {
        List<Op> ops = new ArrayList<>(code.ops());
        ops.set(position, switch (ops.get(position)) {
            case Op.DoubleConst(double c) -> new Op.DoubleConst(Double.longBitsToDouble(
                    Double.doubleToRawLongBits(c) + bits));
            case Op other -> other;
        });
        return new Code(code.format(), ops, code.result());
    }

    @Test
    void everyConstantMovedByLastBitsIsBounded() {
        Code code = RIGHT.code();
        InputCell small = InputCell.between(Format.BINARY64, 0.69, 0.7);
        Random random = new Random(3);
        for (int position = 0; position < code.ops().size(); position++) {
            if (code.ops().get(position) instanceof Op.DoubleConst(double c) && c != 0x1.8p52) {
                Code wrong = moved(code, position, random.nextInt(-4, 5));
                Proven proven = proven(wrong, small);
                assertThat(worst(wrong, small, proven.witness(), 100, position)).as("v" + position)
                        .isLessThanOrEqualTo(proven.bound());
            }
        }
    }

    @Tag("long")
    @Test
    void noneOfManyInputsIsAboveTheBound() {
        Code code = RIGHT.code();
        InputCell positive = InputCell.between(Format.BINARY64, 0x1p-10, 709);
        InputCell negative = InputCell.between(Format.BINARY64, -0x1p-10, -708);
        Proven proven = proven(code, positive, negative);
        assertThat(worst(code, positive, proven.witness(), 1_000_000, 4)).isLessThanOrEqualTo(proven.bound());
        assertThat(worst(code, negative, proven.witness(), 1_000_000, 5)).isLessThanOrEqualTo(proven.bound());
    }
}
