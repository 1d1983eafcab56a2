package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.OperationMeaning;
import dev.ulpforge.verify.prover.LaneValue.Infinite;
import dev.ulpforge.verify.prover.LaneValue.Key;
import dev.ulpforge.verify.prover.LaneValue.NotANumber;
import dev.ulpforge.verify.prover.LaneValue.Real;
import dev.ulpforge.verify.prover.LaneValue.Truth;
import dev.ulpforge.verify.prover.LaneValue.Undecided;
import dev.ulpforge.verify.prover.LaneValue.Whole;
import dev.ulpforge.verify.real.Ball;

/**
 * What is known of each operation's results on one cell. Operations are looked at when another one needs them, so that
 * paths which no input of the cell takes do not matter. Not thread-safe.
 */
final class CellAnalysis {
    /** Enough for any sum of two doubles. */
    private static final int EXACT = 2200;
    private final Code code;
    private final InputCell cell;
    private final RoundedArithmetic rounded;
    private final UnaryAnalysis unary;
    private final BinaryAnalysis binary;
    private final IntegerForms integers;
    private final LaneValue[] known;

    CellAnalysis(Code code, InputCell cell, FormArithmetic forms) {
        this.code = code;
        this.cell = cell;
        rounded = new RoundedArithmetic(forms);
        BitsOfNumbers bits = new BitsOfNumbers(forms, rounded);
        integers = new IntegerForms(forms, rounded, bits);
        unary = new UnaryAnalysis(rounded, bits, integers);
        binary = new BinaryAnalysis(rounded, bits, integers);
        known = new LaneValue[code.ops().size()];
    }

    /**
     * {@return what is known where an operation's results are the numbers of a cell, and something else is known of
     * others, but nothing of the input}
     *
     * @param from  the operation
     * @param small another one, whose results are at most {@code bound} in magnitude; error 0 of the forms stands for
     *              them
     * @param given what is known of further ones
     */
    static CellAnalysis ofRemainder(Code code, InputCell cell, FormArithmetic forms, int from, int small, double bound,
            Map<Integer, LaneValue> given) {
        CellAnalysis analysis = new CellAnalysis(code, cell, forms);
        Format format = cell.format();
        AffineForm form = analysis.rounded.withError(small, AffineForm.constant(Ball.ZERO), Ball.of(bound));
        analysis.known[from] = analysis.input();
        analysis.known[small] = new Real(format, -bound, bound, RoundedArithmetic.leastGrid(format), form,
                Optional.empty());
        given.forEach((position, value) -> analysis.known[position] = value);
        return analysis;
    }

    /** {@return what is known of the results} */
    LaneValue result() {
        return at(code.result());
    }

    /** {@return what is known of an operation's results} */
    LaneValue at(int position) {
        if (known[position] == null) {
            known[position] = of(position, code.ops().get(position));
        }
        return known[position];
    }

    /** {@return the operations whose rounding errors have at least this weight in a form} */
    IntStream operations(AffineForm form, double weight) {
        return IntStream.range(0, form.e().length).filter(i -> form.error(i).upperMagnitude() >= weight)
                .map(rounded::operation);
    }

    /** {@return what is known of an operation's results if that was looked at} */
    Optional<LaneValue> lookedAt(int position) {
        return Optional.ofNullable(known[position]);
    }

    private LaneValue of(int at, Op op) {
        return switch (op) {
            case Op.Input input -> input();
            case Op.FloatConst(float value) -> LaneValue.number(Format.BINARY32, value);
            case Op.DoubleConst(double value) -> LaneValue.number(Format.BINARY64, value);
            case Op.IntConst(int value) -> new Whole(value, value);
            case Op.LongConst(long value) -> new Whole(value, value);
            case Op.Ints _,Op.Doubles _ -> new Undecided(at, Key.HALF);
            case Op.Select(int mask, int a, int b) -> chosen(mask, a, b);
            case Op.FastPath(int mask, int a, int b) -> chosen(mask, a, b);
            case Op.Lookup(List<Integer> table, int index) -> entry(index, LaneKind.INTEGER,
                    i -> (long) table.get((int) i & table.size() - 1));
            case Op.Gather(int table, int index) -> entry(index,
                    code.ops().get(table) instanceof Op.Doubles ? LaneKind.DOUBLE : LaneKind.INTEGER,
                    i -> PointRun.entry(code.ops().get(table), (int) i));
            case Op.Unary(var kind, int a) -> unary.of(at, kind, a, at(a));
            case Op.Shift(var kind, int a, int distance) -> at(a) instanceof Whole whole
                    ? integers.shift(kind, at, whole, distance)
                    : at(a);
            case Op.Binary two -> binary.of(at, two, at(two.a()), at(two.b()));
            case Op.Fma(int a, int b, int c) -> fma(at, List.of(a, b, c), OperationMeaning::fma, LaneKind.FLOAT);
            case Op.DoubleFma(int a, int b, int c) ->
                fma(at, List.of(a, b, c), OperationMeaning::doubleFma, LaneKind.DOUBLE);
        };
    }

    private LaneValue input() {
        Format format = cell.format();
        if (cell.isNaN()) {
            return new NotANumber(Optional.of(new Whole(lane(cell.first()), lane(cell.last()))));
        }
        if (cell.last() >= format.infinity()) {
            return cell.size() == 1
                    ? new Infinite(format, cell.negative() ? -1 : 1)
                    : new Undecided(0, Key.HALF);
        }
        Ball[] line = { centre(cell), halfWidth(cell) };
        long grid = RoundedArithmetic.unit(format, cell.value(cell.first()));
        return cell.size() == 1
                ? LaneValue.number(format, cell.low())
                : new Real(format, cell.low(), cell.high(), grid, AffineForm.polynomial(line, Ball.ZERO),
                        Optional.empty());
    }

    private long lane(long magnitude) {
        long pattern = cell.bits(magnitude);
        return cell.format().equals(Format.BINARY32) ? (int) pattern : pattern;
    }

    /** {@return the middle between the ends, exactly} */
    static Ball centre(InputCell cell) {
        return Ball.of(cell.low()).add(Ball.of(cell.high()), EXACT).scale(-1);
    }

    /** {@return half the distance of the ends, exactly} */
    static Ball halfWidth(InputCell cell) {
        return Ball.of(cell.high()).subtract(Ball.of(cell.low()), EXACT).scale(-1);
    }

    private LaneValue chosen(int mask, int a, int b) {
        return switch (at(mask)) {
            case Truth(boolean holds) -> at(holds ? a : b);
            case LaneValue undecided -> undecided;
        };
    }

    private LaneValue entry(int index, LaneKind kind, LongUnaryOperator table) {
        return switch (at(index)) {
            case Whole(long low, long high, _, _) -> low == high
                    ? kind.value(table.applyAsLong(low))
                    : new Undecided(index, Key.VALUE);
            case LaneValue undecided -> undecided;
        };
    }

    private LaneValue fma(int at, List<Integer> operands, Fused meaning, LaneKind kind) {
        List<LaneValue> of = operands.stream().map(this::at).toList();
        if (of.stream().allMatch(LaneValue::isPoint)) {
            return kind.value(meaning.apply(of.get(0).lane(), of.get(1).lane(), of.get(2).lane()));
        }
        return of.get(0) instanceof Real a && of.get(1) instanceof Real b && of.get(2) instanceof Real c
                ? Residue.of(code.ops(), operands).flatMap(residue -> residue.form(this::at)
                        .map(z -> rounded.residue(at, List.of(a, b, c), meaning, z, residue.isExact())))
                        .orElseGet(() -> rounded.fma(at, a, b, c, meaning))
                : LaneValue.unusual(at, of);
    }
}
