package dev.ulpforge.codegen.compile;

import java.util.List;

import dev.ulpforge.codegen.compile.CostProbe.Chain;
import dev.ulpforge.codegen.compile.CostProbe.Step;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.ir.UnaryKind;

/** The probes of operations on doubles. Floats and ints beside them take vectors of half the width, and twice their time. */
final class DoubleProbes {
    private static final int STEPS = 24;

    private DoubleProbes() {}

    /** {@return the probes, each after those of its {@code others}} */
    static List<CostProbe> all() {
        return List.of(new CostProbe(List.of("dfma"), List.of(), STEPS, DoubleProbes::closed, Chain.DOUBLES),
                among("dadd dsub",
                        (b, v, n) -> b.binary(n % 2 == 0 ? BinaryKind.DADD : BinaryKind.DSUB, v, near(b, n))),
                among("dmul", (b, v, n) -> b.binary(BinaryKind.DMUL, v, near(b, n))),
                among("ddiv", (b, v, n) -> b.binary(BinaryKind.DDIV, v, near(b, n))),
                among("dsqrt", (b, v, n) -> b.unary(UnaryKind.DSQRT, v)),
                among("dneg", (b, v, n) -> b.unary(UnaryKind.DNEG, v)),
                among("dabs", (b, v, n) -> b.unary(UnaryKind.DABS, v)),
                after("f2d", "dfma dmul mul mul", (b, v, n) -> b.binary(BinaryKind.DMUL, v,
                        b.unary(UnaryKind.F2D, b.binary(BinaryKind.MUL, b.input(), b.constant(1 + n * 0x1p-10f))))),
                after("i2d", "dfma dadd iadd iadd", (b, v, n) -> b.binary(BinaryKind.DADD, v,
                        b.unary(UnaryKind.I2D,
                                b.binary(BinaryKind.IADD, b.unary(UnaryKind.BITS, b.input()), b.constant(1 + n))))),
                after("d2f", "dfma f2d", (b, v, n) -> b.unary(UnaryKind.F2D, b.unary(UnaryKind.D2F, v))),
                after("d2i", "dfma i2d", (b, v, n) -> b.unary(UnaryKind.I2D, b.unary(UnaryKind.D2I, v))),
                among("dselect", (b, v, n) -> select(b, less(b, b.unary(UnaryKind.F2D, b.input()), 0), v, n)),
                after("dlt dle deq", "dfma dselect", (b, v, n) -> select(b, less(b, v, n), v, n)));
    }

    private static CostProbe among(String kinds, Step step) {
        return after(kinds, "dfma", step);
    }

    private static CostProbe after(String kinds, String others, Step step) {
        return new CostProbe(List.of(kinds.split(" ")), List.of(others.split(" ")), STEPS,
                (builder, value, number) -> closed(builder, step.next(builder, value, number), number), Chain.DOUBLES);
    }

    private static int closed(ProgramBuilder builder, int value, int number) {
        return builder.dfma(value, builder.constant(0x1p-3), near(builder, number));
    }

    private static int near(ProgramBuilder builder, int number) {
        return builder.constant(1 + number % 3 * 0x1p-4);
    }

    private static int less(ProgramBuilder builder, int value, int number) {
        return builder.binary(BinaryKind.DLT, value, near(builder, number));
    }

    private static int select(ProgramBuilder builder, int mask, int value, int number) {
        return builder.add(new Op.Select(mask, value, near(builder, number + 1)));
    }
}
