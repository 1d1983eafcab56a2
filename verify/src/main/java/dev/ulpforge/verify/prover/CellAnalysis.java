package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.UnaryKind;
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
    private final Code code;
    private final InputCell cell;
    private final FormArithmetic forms;
    private final RoundedArithmetic rounded;
    private final BitsOfNumbers bits;
    private final LaneValue[] known;

    CellAnalysis(Code code, InputCell cell, FormArithmetic forms) {
        this.code = code;
        this.cell = cell;
        this.forms = forms;
        rounded = new RoundedArithmetic(forms);
        bits = new BitsOfNumbers(forms, rounded);
        known = new LaneValue[code.ops().size()];
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

    private LaneValue of(int at, Op op) {
        return switch (op) {
            case Op.Input() -> input();
            case Op.FloatConst(float value) -> LaneValue.number(Format.BINARY32, value);
            case Op.DoubleConst(double value) -> LaneValue.number(Format.BINARY64, value);
            case Op.IntConst(int value) -> new Whole(value, value);
            case Op.LongConst(long value) -> new Whole(value, value);
            case Op.Ints _,Op.Doubles _ -> new Undecided(at, Key.HALF);
            case Op.Select(int mask, int a, int b) -> chosen(mask, a, b);
            case Op.FastPath(int mask, int a, int b) -> chosen(mask, a, b);
            case Op.Lookup(List<Integer> table, int index) -> entry(index, Type.INTEGER,
                    i -> (long) table.get((int) i & table.size() - 1));
            case Op.Gather(int table, int index) -> entry(index,
                    code.ops().get(table) instanceof Op.Doubles ? Type.DOUBLE : Type.INTEGER,
                    i -> PointRun.entry(code.ops().get(table), (int) i));
            case Op.Unary(var kind, int a) -> unary(at, kind, a);
            case Op.Shift(var kind, int a, int distance) -> at(a) instanceof Whole whole
                    ? WholeArithmetic.shift(kind, at, whole, distance)
                    : at(a);
            case Op.Binary(var kind, int a, int b) -> binary(at, kind, a, b);
            case Op.Fma(int a, int b, int c) -> fma(at, List.of(at(a), at(b), at(c)), OperationMeaning::fma,
                    Type.FLOAT);
            case Op.DoubleFma(int a, int b, int c) -> fma(at, List.of(at(a), at(b), at(c)),
                    OperationMeaning::doubleFma, Type.DOUBLE);
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
        return cell.format() == Format.BINARY32 ? (int) pattern : pattern;
    }

    /** {@return the middle between the ends, exactly} */
    static Ball centre(InputCell cell) {
        return Ball.of(cell.low()).add(Ball.of(cell.high()), EXACT).scale(-1);
    }

    /** {@return half the distance of the ends, exactly} */
    static Ball halfWidth(InputCell cell) {
        return Ball.of(cell.high()).subtract(Ball.of(cell.low()), EXACT).scale(-1);
    }

    private static final int EXACT = 2200;

    private LaneValue chosen(int mask, int a, int b) {
        return switch (at(mask)) {
            case Truth(boolean holds) -> at(holds ? a : b);
            case LaneValue undecided -> undecided;
        };
    }

    /** What a lane is read as. */
    private enum Type {
        FLOAT,
        DOUBLE,
        INTEGER,
        TRUTH;

        LaneValue of(long lane) {
            return switch (this) {
                case FLOAT -> LaneValue.number(Format.BINARY32, PointRun.value(Format.BINARY32, lane));
                case DOUBLE -> LaneValue.number(Format.BINARY64, PointRun.value(Format.BINARY64, lane));
                case INTEGER -> new Whole(lane, lane);
                case TRUTH -> new Truth(lane != 0);
            };
        }
    }

    private LaneValue entry(int index, Type type, LongUnaryOperator table) {
        return switch (at(index)) {
            case Whole(long low, long high, _) -> low == high
                    ? type.of(table.applyAsLong(low))
                    : new Undecided(index, Key.VALUE);
            case LaneValue undecided -> undecided;
        };
    }

    private LaneValue fma(int at, List<LaneValue> of, Fused meaning, Type type) {
        if (of.stream().allMatch(LaneValue::isPoint)) {
            return type.of(meaning.apply(of.get(0).lane(), of.get(1).lane(), of.get(2).lane()));
        }
        return of.get(0) instanceof Real a && of.get(1) instanceof Real b && of.get(2) instanceof Real c
                ? rounded.fma(at, a, b, c, meaning)
                : unusual(at, of);
    }

    /** {@return the result of floating-point operands that are not all numbers} */
    private LaneValue unusual(int at, List<LaneValue> of) {
        return of.stream().filter(Undecided.class::isInstance).findFirst()
                .orElseGet(() -> of.stream().anyMatch(NotANumber.class::isInstance)
                        ? new NotANumber(Optional.empty())
                        : new Undecided(at, Key.HALF));
    }

    private LaneValue unary(int at, UnaryKind kind, int operand) {
        LaneValue of = at(operand);
        if (of.isPoint()) {
            return type(kind).of(OperationMeaning.of(kind, of.lane()));
        }
        return switch (of) {
            case Real a -> ofReal(at, kind, operand, a);
            case Whole a -> ofWhole(at, kind, operand, a);
            case NotANumber nan -> switch (kind) {
                case BITS, DBITS -> nan.bits().<LaneValue>map(w -> w).orElse(new Undecided(at, Key.HALF));
                case ABS, DABS -> new NotANumber(Optional.empty());
                case TO_INT, D2I -> new Whole(0, 0);
                default -> new NotANumber(Optional.empty());
            };
            case Truth _,Infinite _,Undecided _ -> of;
        };
    }

    private static Type type(UnaryKind kind) {
        return switch (kind) {
            case NEG, ABS, SQRT, FROM_BITS, TO_FLOAT, D2F -> Type.FLOAT;
            case BITS, TO_INT, D2I, DBITS, I2L, L2I -> Type.INTEGER;
            case NOT -> Type.TRUTH;
            case F2D, I2D, DNEG, DABS, DSQRT, FROM_DBITS -> Type.DOUBLE;
        };
    }

    private LaneValue ofReal(int at, UnaryKind kind, int operand, Real a) {
        return switch (kind) {
            case NEG, DNEG -> rounded.negated(a);
            case ABS, DABS -> !a.hasSign()
                    ? new Undecided(operand, Key.BINADE)
                    : Double.doubleToRawLongBits(a.high()) < 0 ? rounded.negated(a) : a;
            case SQRT, DSQRT -> a.low() > 0 && a.form().range().signum() > 0
                    ? rounded.sqrt(at, a, v -> OperationMeaning.of(kind, v))
                    : new Undecided(operand, Key.BINADE);
            case BITS, DBITS -> BitsOfNumbers.of(a);
            case F2D -> new Real(Format.BINARY64, a.low(), a.high(), a.grid(), a.form(), Optional.empty());
            case D2F -> rounded.rounded(at, Format.BINARY32, a.form(), a.grid(),
                    Range.of(a, Format.BINARY32, v -> OperationMeaning.of(kind, v)));
            case TO_INT, D2I -> new Whole(OperationMeaning.of(kind, PointRun.lane(a.format(), a.low())),
                    OperationMeaning.of(kind, PointRun.lane(a.format(), a.high())));
            case FROM_BITS, TO_FLOAT, NOT, I2D, FROM_DBITS, I2L, L2I ->
                throw new IllegalStateException(kind + " of a number");
        };
    }

    private LaneValue ofWhole(int at, UnaryKind kind, int operand, Whole a) {
        return switch (kind) {
            case FROM_BITS, FROM_DBITS -> a.real().<LaneValue>map(r -> r).orElse(new Undecided(at, Key.VALUE));
            case TO_FLOAT, I2D -> bits.asNumber(a).map(z -> number(at, kind, z, a))
                    .orElse(new Undecided(operand, Key.VALUE));
            case I2L -> new Whole(a.low(), a.high());
            case L2I -> (int) a.low() - a.low() == (int) a.high() - a.high()
                    ? new Whole((int) a.low(), (int) a.high())
                    : new Undecided(at, Key.VALUE);
            case NEG, ABS, SQRT, BITS, TO_INT, NOT, F2D, D2F, D2I, DNEG, DABS, DSQRT, DBITS ->
                throw new IllegalStateException(kind + " of an integer");
        };
    }

    private LaneValue number(int at, UnaryKind kind, AffineForm z, Whole a) {
        Format format = kind == UnaryKind.I2D ? Format.BINARY64 : Format.BINARY32;
        return rounded.rounded(at, format, z, 0, new Range(
                PointRun.value(format, OperationMeaning.of(kind, a.low())),
                PointRun.value(format, OperationMeaning.of(kind, a.high()))));
    }

    private LaneValue binary(int at, BinaryKind kind, int first, int second) {
        LaneValue a = at(first);
        LaneValue b = at(second);
        if (kind == BinaryKind.AND || kind == BinaryKind.OR) {
            return joined(kind == BinaryKind.OR, a, b);
        }
        if (a.isPoint() && b.isPoint()) {
            return type(kind).of(OperationMeaning.of(kind, a.lane(), b.lane()));
        }
        if (a instanceof Whole u && b instanceof Whole v) {
            return ofWholes(at, kind, u, v);
        }
        if (isComparison(kind)) {
            boolean same = first == second && a instanceof Real;
            return same ? new Truth(holdsOfEqual(kind)) : compared(at, kind, a, b);
        }
        return a instanceof Real u && b instanceof Real v
                ? ofReals(at, kind, second, u, v)
                : unusual(at, List.of(a, b));
    }

    private static LaneValue joined(boolean or, LaneValue a, LaneValue b) {
        if (a instanceof Truth(boolean holds)) {
            return holds == or ? a : b;
        }
        return b instanceof Truth(boolean holds) && holds == or ? b : a;
    }

    private static boolean isComparison(BinaryKind kind) {
        return switch (kind) {
            case LT, LE, EQ, NE, DLT, DLE, DEQ -> true;
            default -> false;
        };
    }

    private static boolean holdsOfEqual(BinaryKind comparison) {
        return switch (comparison) {
            case LE, EQ, DLE, DEQ -> true;
            default -> false;
        };
    }

    private static Type type(BinaryKind kind) {
        return switch (kind) {
            case ADD, SUB, MUL, DIV -> Type.FLOAT;
            case DADD, DSUB, DMUL, DDIV -> Type.DOUBLE;
            case LT, LE, EQ, NE, DLT, DLE, DEQ, ILT, ILE, IEQ, LLT, LLE, LEQ, AND, OR -> Type.TRUTH;
            case IADD, ISUB, IMIN, IMAX, IAND, IOR, IXOR, ISHL, ISAR, ISHR, LADD, LSUB, LAND, LOR, LXOR, LSHL, LSAR,
                    LSHR ->
                Type.INTEGER;
        };
    }

    private LaneValue ofReals(int at, BinaryKind kind, int second, Real a, Real b) {
        LongBinaryOperator meaning = (u, v) -> OperationMeaning.of(kind, u, v);
        return switch (kind) {
            case ADD, DADD -> rounded.add(at, a, b, meaning);
            case SUB, DSUB -> rounded.subtract(at, a, b, meaning);
            case MUL, DMUL -> rounded.multiply(at, a, b, meaning);
            case DIV, DDIV -> b.least() > 0 && b.form().range().signum() != 0 && b.form().ideal().signum() != 0
                    ? rounded.divide(at, a, b, meaning)
                    : new Undecided(second, Key.BINADE);
            default -> throw new IllegalStateException(kind + " of numbers");
        };
    }

    private LaneValue compared(int at, BinaryKind kind, LaneValue a, LaneValue b) {
        if (a instanceof NotANumber || b instanceof NotANumber) {
            return new Truth(kind == BinaryKind.NE);
        }
        if (a instanceof Undecided || b instanceof Undecided) {
            return a instanceof Undecided ? a : b;
        }
        Range u = range(a);
        Range v = range(b);
        boolean equal = u.low() == u.high() && v.low() == v.high() && u.low() == v.low();
        boolean apart = u.high() < v.low() || v.high() < u.low();
        return WholeArithmetic.truth(at, switch (kind) {
            case LT, DLT -> WholeArithmetic.decided(u.high() < v.low(), u.low() >= v.high());
            case LE, DLE -> WholeArithmetic.decided(u.high() <= v.low(), u.low() > v.high());
            case NE -> WholeArithmetic.decided(apart, equal);
            default -> WholeArithmetic.decided(equal, apart);
        });
    }

    private static Range range(LaneValue number) {
        return switch (number) {
            case Real r -> new Range(r.low(), r.high());
            case Infinite(_, int sign) -> new Range(sign * Double.POSITIVE_INFINITY, sign * Double.POSITIVE_INFINITY);
            case LaneValue other -> throw new IllegalStateException(other + " is no number");
        };
    }

    private LaneValue ofWholes(int at, BinaryKind kind, Whole a, Whole b) {
        return switch (kind) {
            case IADD -> withReal(WholeArithmetic.INTS.add(at, a, b), a, b);
            case LADD -> withReal(WholeArithmetic.LONGS.add(at, a, b), a, b);
            case ISUB -> minus(WholeArithmetic.INTS, at, a, b);
            case LSUB -> minus(WholeArithmetic.LONGS, at, a, b);
            case IMIN -> WholeArithmetic.min(at, a, b);
            case IMAX -> WholeArithmetic.max(at, a, b);
            case IAND, IOR, IXOR, LAND, LOR, LXOR -> masked(at, kind, a, b);
            case ILT, ILE, IEQ, LLT, LLE, LEQ -> WholeArithmetic.compare(kind, at, a, b);
            default -> new Undecided(at, Key.VALUE);
        };
    }

    private LaneValue minus(WholeArithmetic size, int at, Whole a, Whole b) {
        LaneValue difference = size.subtract(at, a, b);
        return b.isPoint() && difference instanceof Whole w
                ? new Whole(w.low(), w.high(), bits.shifted(a, difference))
                : difference;
    }

    private LaneValue withReal(LaneValue sum, Whole a, Whole b) {
        return sum instanceof Whole w
                ? new Whole(w.low(), w.high(),
                        b.isPoint() ? bits.shifted(a, sum) : a.isPoint() ? bits.shifted(b, sum) : Optional.empty())
                : sum;
    }

    private LaneValue masked(int at, BinaryKind kind, Whole a, Whole b) {
        Optional<Real> real = b.isPoint() ? bits.signed(kind, a, b) : bits.signed(kind, b, a);
        return real.<LaneValue>map(BitsOfNumbers::of).orElseGet(() -> WholeArithmetic.bitwise(kind, at, a, b));
    }
}
