package dev.ulpforge.verify.prover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;

import static org.assertj.core.api.Assertions.assertThat;

/** Bounds for remainders are above all errors of codes with faults after their reductions. */
class FaultyTurnsTest {
    private static final ExactFunction SIN = new ExactFunction(Expression.parse("sin"));
    private static final Format FORMAT = Format.BINARY64;
    private static final FormArithmetic FORMS = new FormArithmetic(9, 140, 96);
    /** A binade of each path. */
    private static final double[] BINADES = { 0x1p10, 0x1p30 };
    private static final List<InputCell> CELLS = List.of(InputCell.between(FORMAT, 0.4, 0.405),
            InputCell.between(FORMAT, -0x1.1p-9, -0x1.08p-9));
    private static final int ARGUMENTS = 10;
    /** Errors found have some 30 bits, and are rounded up. */
    private static final double ROUNDING = 1 + 0x1p-26;
    private static Code code;

    @BeforeAll
    static void lock() throws IOException {
        code = CircularLock.code(SIN);
    }

    private static Code with(int position, UnaryOperator<Op> change) {
        List<Op> ops = new ArrayList<>(code.ops());
        ops.set(position, change.apply(ops.get(position)));
        return new Code(FORMAT, ops, code.result());
    }

    private static QuarterTurns turns(Code of, double from) {
        return QuarterTurns.of(of, SIN, InputCell.between(FORMAT, from, Math.nextDown(2 * from)).kinds()).orElseThrow();
    }

    private static QuarterTurns.Path path(double from) {
        return turns(code, from).paths().getFirst();
    }

    /** {@return the bounds on cells of some remainders, infinite where there is none} */
    private static DoubleStream bounds(Code of, double from) {
        QuarterTurns turns = turns(of, from);
        int high = turns.paths().getFirst().reduction().high();
        return turns.cells(FORMS).stream()
                .flatMapToDouble(cells -> CELLS.stream().mapToDouble(cell -> bound(of, cells, cell, high)));
    }

    private static double bound(Code of, QuarterCells cells, InputCell cell, int high) {
        try {
            double bound = cells.settled(List.of(cell), 0, 4).stream().mapToDouble(QuarterCells.Part::bound).max()
                    .orElseThrow();
            PointError points = new PointError(SIN, FORMAT);
            PointRun run = new PointRun(of);
            assertThat(LongStream.range(0, ARGUMENTS).mapToDouble(i -> cells.argument(cell, i))
                    .filter(x -> isIn(cell, FORMAT.value(run.at(high, FORMAT.bits(x)))))
                    .map(x -> points.of(x, run.result(FORMAT.bits(x))))).hasSizeGreaterThan(ARGUMENTS / 2)
                    .allMatch(error -> error <= bound * ROUNDING);
            return bound;
        } catch (CellCutter.TooManyCells e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static boolean isIn(InputCell cell, double h) {
        return h >= cell.low() && h <= cell.high();
    }

    /** {@return every other one of the operations of a path that follow its reduction and multiply} */
    private static IntStream fmas(QuarterTurns.Path path) {
        int[] all = IntStream.range(path.reduction().low() + 1, path.result())
                .filter(at -> code.ops().get(at) instanceof Op.DoubleFma).toArray();
        return IntStream.iterate(all.length - 1, i -> i >= 0, i -> i - 2).map(i -> all[i]);
    }

    private static Op swapped(Op op) {
        List<Integer> of = op.operands();
        return op.on(List.of(of.get(0), of.get(2), of.get(1)));
    }

    @Test
    void swappedOperandsAreBoundedOrRefused() {
        for (double from : BINADES) {
            double[] bounds = fmas(path(from)).boxed()
                    .flatMapToDouble(at -> bounds(with(at, FaultyTurnsTest::swapped), from)).toArray();
            assertThat(bounds).as("%a", from).hasSizeGreaterThan(40);
            assertThat(DoubleStream.of(bounds)).anyMatch(bound -> bound < 0.8)
                    .anyMatch(bound -> bound > 1e3 && bound < 1e30);
        }
    }

    /** {@return the code where another sign of a result is used} */
    private static Code negated(int position) {
        List<Op> ops = new ArrayList<>(code.ops().subList(0, position + 1));
        ops.add(new Op.Unary(UnaryKind.DNEG, position));
        code.ops().stream().skip(position + 1L)
                .forEach(op -> ops.add(op.on(op.operands().stream().map(of -> of < position ? of : of + 1).toList())));
        return new Code(FORMAT, ops, code.result() + 1);
    }

    /** What the code makes of the low part cancels only with the same of the target. */
    @Test
    void theLowPartWithTheOtherSignIsSeen() {
        for (double from : BINADES) {
            assertThat(bounds(code, from).max().orElseThrow()).as("%a", from).isBetween(0.5, 0.78);
            Code wrong = negated(path(from).reduction().low());
            assertThat(bounds(wrong, from).max().orElseThrow()).as("%a", from).isBetween(1.2, 2.2);
        }
    }
}
