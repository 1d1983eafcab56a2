package dev.ulpforge.driver.explain;

import java.util.stream.Stream;

import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

/** The constants of a program with their neighbours, of either sign: where a path may end. */
final class ComparedNumbers {
    private ComparedNumbers() {}

    /** {@return those of a program on floats} */
    static Stream<Float> floats(Program program) {
        return program.ops().stream().flatMap(ComparedNumbers::near);
    }

    /** {@return those of a program on doubles} */
    static Stream<Double> doubles(Program program) {
        return program.ops().stream().flatMap(ComparedNumbers::nearDouble);
    }

    private static Stream<Double> nearDouble(Op op) {
        return switch (op) {
            case Op.DoubleConst(double value) -> nearDouble(value);
            case Op.LongConst(long value) -> nearDouble(Double.longBitsToDouble(value));
            default -> Stream.of();
        };
    }

    private static Stream<Double> nearDouble(double value) {
        return Stream.of(value, Math.nextUp(value), Math.nextDown(value)).flatMap(x -> Stream.of(x, -x));
    }

    private static Stream<Float> near(Op op) {
        return switch (op) {
            case Op.FloatConst(float value) -> near(value);
            case Op.IntConst(int value) -> near(Float.intBitsToFloat(value));
            case Op.DoubleConst(double value) -> near((float) value);
            default -> Stream.of();
        };
    }

    private static Stream<Float> near(float value) {
        return Stream.of(value, Math.nextUp(value), Math.nextDown(value)).flatMap(x -> Stream.of(x, -x));
    }
}
