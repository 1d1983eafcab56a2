package dev.ulpforge.verify.prover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.DoubleTable;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

import static org.assertj.core.api.Assertions.assertThat;

/** What is proven of remainders holds at single arguments, and faults of a reduction are seen. */
class QuarterTurnsTest {
    private static final ExactFunction COS = new ExactFunction(Expression.parse("cos"));
    private static final Format FORMAT = Format.BINARY64;
    private static final int BITS = 1400;
    private static final Ball RATIO = QuarterTurns.ratio(BITS);
    private static final int INPUTS = 1000;
    /** Relative errors of remainders that matter. */
    private static final double COARSE = 0x1p-56;
    /** Doubles closer to multiples of pi/2 than almost all of their size. */
    private static final double[] NEAR = { 0x1.921fb54442d18p0, 0x1.921fb54442d18p19, 0x1.6ac5b262ca1ffp849,
            0x1.6ac5b262ca1ffp851 };
    /** Of arguments, from the first on, below the second. */
    private static final int[][] EXPONENTS = { { -1, 30 }, { 500, 502 }, { 849, 852 }, { 1018, 1024 } };
    private static Code code;
    private static QuarterTurns turns;

    @BeforeAll
    static void lock() throws IOException {
        code = CircularLock.code(COS);
        List<InputCell> kinds = Stream.of(EXPONENTS).flatMap(ends -> InputCell
                .between(FORMAT, Math.scalb(1.0, ends[0]), Math.nextDown(Math.scalb(2.0, ends[1] - 1))).kinds()
                .stream())
                .toList();
        turns = QuarterTurns.of(code, COS, kinds).orElseThrow();
    }

    private static Optional<QuarterTurns> on(Code code, double low, double high) {
        return QuarterTurns.of(code, COS, InputCell.between(FORMAT, low, high).kinds());
    }

    private static QuarterTurns.Path path(double x) {
        return turns.paths().stream().filter(path -> x >= path.from() && x < path.below()).findFirst().orElseThrow();
    }

    private static DoubleStream arguments() {
        Random random = new Random(6);
        DoubleStream any = DoubleStream.generate(() -> {
            int[] ends = EXPONENTS[random.nextInt(EXPONENTS.length)];
            return Math.scalb(1 + random.nextDouble(), random.nextInt(ends[0], ends[1]));
        }).limit(INPUTS);
        DoubleStream multiples = DoubleStream
                .generate(() -> random.nextLong(1, 1L << random.nextInt(1, 28)) * (Math.PI / 2)).limit(INPUTS);
        return DoubleStream.concat(DoubleStream.of(NEAR), DoubleStream.concat(any, multiples));
    }

    @Test
    void remaindersAreWithinTheirBounds() {
        PointRun run = new PointRun(code);
        arguments().flatMap(x -> DoubleStream.of(x, -x)).forEach(x -> {
            QuarterReduction r = path(Math.abs(x)).reduction();
            double h = FORMAT.value(run.at(r.high(), FORMAT.bits(x)));
            double l = FORMAT.value(run.at(r.low(), FORMAT.bits(x)));
            long c = (long) FORMAT.value(run.at(r.count(), FORMAT.bits(x)));
            Ball sum = Ball.of(h).add(Ball.of(l), BITS);
            Ball quarters = r.isAngle() ? sum.multiply(RATIO, BITS) : sum;
            Ball off = Ball.of(x).multiply(RATIO, BITS).subtract(quarters, BITS).subtract(Ball.of(c), BITS);
            Ball turned = off.subtract(Ball.of(off.scale(-2).add(Ball.of(0.5), BITS).floor(), 2), BITS);
            double d = (r.isAngle() ? turned.divide(RATIO, BITS) : turned).abs().doubleValue();
            assertThat(d).as("%a", x).isLessThanOrEqualTo(r.errorBound(Math.abs(h)));
            assertThat(Math.abs(l)).as("%a", x).isLessThanOrEqualTo(r.lowBound(Math.abs(h)));
            assertThat(Math.abs(h)).as("%a", x).isBetween(r.least(), r.greatest());
        });
    }

    @Test
    void whatIsLeftOutDoesNotMatter() {
        for (QuarterTurns.Path path : turns.paths()) {
            QuarterReduction r = path.reduction();
            assertThat(r.errorBound(r.least())).isLessThan(r.least() * COARSE);
        }
    }

    private static Code with(int position, UnaryOperator<Op> change) {
        List<Op> ops = new ArrayList<>(code.ops());
        ops.set(position, change.apply(ops.get(position)));
        return new Code(code.format(), ops, code.result());
    }

    /** {@return whether remainders are found, and are accurate} */
    private static boolean isAccurate(Code changed, double x) {
        return on(changed, x, x * 1.5).filter(turns -> turns.paths().stream().map(QuarterTurns.Path::reduction)
                .allMatch(r -> r.errorBound(r.least()) < r.least() * COARSE)).isPresent();
    }

    /** The last bit of all constants matters, but of the ratio and the last part of pi/2. */
    @Test
    void aWrongConstantOfTheReductionIsSeen() {
        double small = 0x1.2p19;
        QuarterReduction r = path(small).reduction();
        List<Integer> constants = Stream.iterate(0, at -> at + 1).limit(r.low())
                .filter(at -> code.ops().get(at) instanceof Op.DoubleConst(double c) && c < 0).toList();
        assertThat(constants).hasSize(3);
        for (int at : constants) {
            double c = ((Op.DoubleConst) code.ops().get(at)).value();
            assertThat(isAccurate(with(at, _ -> new Op.DoubleConst(c * (1 + 0x1p-30))), small)).as("%a", c).isFalse();
            boolean isLast = Math.abs(c) < 0x1p-80;
            double next = isLast ? Math.nextUp(c) : c + Math.ulp(c) * 0x1p20;
            assertThat(isAccurate(with(at, _ -> new Op.DoubleConst(next)), small)).as("%a", c).isEqualTo(isLast);
        }
        assertThat(isAccurate(code, small)).isTrue();
    }

    @Test
    void aWrongEntryIsSeen() {
        for (double x : new double[]{ 0x1p20, 0x1.1p100, 0x1p1023 / 2 }) {
            assertThat(isAccurate(code, x)).isTrue();
            for (int part = 0; part < 4; part++) {
                int entry = Math.getExponent(x) - 20 + 48 * part;
                assertThat(isAccurate(withEntry(entry), x)).as("%a, %d", x, part).isFalse();
            }
            assertThat(isAccurate(withEntry(Math.getExponent(x) - 19), x)).isTrue();
        }
    }

    private static Code withEntry(int entry) {
        int table = Stream.iterate(0, at -> at + 1).filter(at -> code.ops().get(at) instanceof Op.Doubles).findFirst()
                .orElseThrow();
        double[] entries = ((Op.Doubles) code.ops().get(table)).table().entries().toArray();
        entries[entry] *= 1 + 0x1p-10;
        return with(table, _ -> new Op.Doubles(DoubleTable.of(entries)));
    }

    @Test
    void lostPartsAreSeen() {
        for (double x : new double[]{ 0x1p19, 0x1p20 }) {
            QuarterReduction r = path(x).reduction();
            assertThat(isAccurate(with(r.low(), _ -> new Op.DoubleConst(0)), x)).isFalse();
            assertThat(isAccurate(with(r.high(), _ -> new Op.DoubleConst(0)), x)).isFalse();
        }
    }

    /** The error of remainders, made larger, shows in the bounds. */
    @Test
    void boundsAreThoseOfTheKernel() throws CellCutter.TooManyCells {
        FormArithmetic forms = new FormArithmetic(9, 140, 96);
        InputCell cell = InputCell.between(FORMAT, 0.4, 0.41);
        for (QuarterCells cells : turns.cells(forms)) {
            double bound = cells.settled(List.of(cell), 0, 10).stream().mapToDouble(QuarterCells.Part::bound).max()
                    .orElseThrow();
            assertThat(bound).isBetween(0.5, 0.75);
            PointError points = new PointError(COS, FORMAT);
            PointRun run = new PointRun(code);
            for (int i = 0; i < 100; i++) {
                double x = cells.argument(cell, i);
                assertThat(points.of(x, run.result(FORMAT.bits(x)))).as("%a", x).isLessThanOrEqualTo(bound);
            }
        }
    }
}
