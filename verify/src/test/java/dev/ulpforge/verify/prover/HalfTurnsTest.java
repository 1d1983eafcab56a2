package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes that see only remainders are recognised, and have the results of the arguments that stand for others. */
class HalfTurnsTest {
    private static final ExactFunction SINPI = new ExactFunction(Expression.parse("sinpi"));
    private static final Format FORMAT = Format.BINARY64;
    private static final int INPUTS = 20_000;

    /** What a code may have that others have not. */
    private enum Fault {
        NONE, WRONG_CONSTANT, THREE_BITS, ARGUMENT_ITSELF, OTHER_LIMIT
    }

    private static F64 value(F64 w, Fault fault) {
        ProgramBuilder b = w.program();
        F64 toHalves = b.f64(fault == Fault.WRONG_CONSTANT ? 0x1.8p52 : 0x1.8p51);
        F64 shifted = w.plus(toHalves);
        F64 z = w.minus(shifted.minus(toHalves));
        I64 k = shifted.bits();
        F64 y = k.and(b.i64(fault == Fault.THREE_BITS ? 7 : 1)).equalTo(b.i64(0)).select(z, z.plus(b.f64(3)));
        F64 turned = k.plus(b.i64(1)).shiftedLeft(62).signBit().xor(y.bits()).asDouble();
        return fault == Fault.ARGUMENT_ITSELF ? turned.plus(w) : turned;
    }

    private static Code code(Fault fault) {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = x.abs();
        F64 rest = size.minus(size.plus(b.f64(0x1.8p55)).minus(b.f64(0x1.8p55)));
        F64 folded = size.below(b.f64(0x1p54)).select(rest, b.f64(0));
        F64 slow = value(folded, Fault.NONE).plus(x.minus(x)).flippedBy(x).unlessNaN(x);
        F64 limit = b.f64(fault == Fault.OTHER_LIMIT ? 0x1p51 : 0x1p50);
        return Code.of(b.build(size.below(limit).fastPath(value(size, fault).flippedBy(x), slow)));
    }

    @Test
    void onlyCodesThatSeeNothingElseAreRecognised() {
        for (Fault fault : Fault.values()) {
            assertThat(HalfTurns.isOf(code(fault), SINPI)).as("%s", fault).isEqualTo(fault == Fault.NONE);
        }
        assertThat(HalfTurns.isOf(code(Fault.NONE), new ExactFunction(Expression.parse("sin")))).isFalse();
    }

    /** {@return the argument that stands for another of at least 2, by the proof} */
    private static double standing(double size) {
        return size < 0x1p50 ? size % 2 : size < 0x1p54 ? 0x1p50 + size % 16 : 0x1p54;
    }

    @Test
    void resultsAreThoseOfTheStandingArguments() {
        PointRun run = new PointRun(code(Fault.NONE));
        Random random = new Random(4);
        for (int i = 0; i < INPUTS; i++) {
            int exponent = i % 4 == 0 ? random.nextInt(48, 56) : random.nextInt(1, 1023);
            double x = Math.scalb(1 + random.nextDouble(), i % 2 == 0 ? exponent : 1 + exponent % 52);
            double near = i % 3 == 0 && x < 0x1p60 ? Math.rint(x * 4) / 4 : x;
            long sign = random.nextBoolean() ? FORMAT.sign() : 0;
            assertThat(Double.doubleToRawLongBits(run.result(FORMAT.bits(near) | sign))).as("%a", near)
                    .isEqualTo(Double.doubleToRawLongBits(run.result(FORMAT.bits(standing(near)) | sign)));
        }
    }

    @Test
    void standingCellsAreFewAndKeepTheSign() {
        List<InputCell> cells = HalfTurns.standing(InputCell.between(FORMAT, -0.0, Double.NEGATIVE_INFINITY).kinds());
        assertThat(cells).allMatch(InputCell::negative).doesNotHaveDuplicates()
                .contains(InputCell.between(FORMAT, -1, Math.nextUp(-2.0)),
                        InputCell.between(FORMAT, -0x1p50, -0x1p50 - 63 / 4.0),
                        InputCell.between(FORMAT, -0x1p54, -0x1p54),
                        InputCell.between(FORMAT, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
        assertThat(cells.stream().filter(cell -> cell.high() <= -2)).hasSize(3);
    }
}
