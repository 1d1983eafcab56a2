package dev.ulpforge.verify.prover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.BinaryKind;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Type;
import dev.ulpforge.model.ir.UnaryKind;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.function.Expressions;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.real.Ball;

/**
 * Codes for {@code sin} and {@code cos} of doubles, which see of large arguments only what multiples of
 * pi/2 leave of them, so that remainders stand for all arguments.
 *
 * <p><b>Theorem.</b> Let a path of a code depend on x by nothing but two results h and l, the last two bits of a third
 * one, c, and {@code x = x}; and let a {@link QuarterReduction} hold on binades: {@code h + l + d = w (2x/pi - n)},
 * {@code n = c} modulo 4. Let the path with results H and L in place of h and l, and q in place of the last bits, have
 * an error of at most B as an approximation of {@code f_q(H + L + D)}, {@code f_q(r) = f(r/w pi/2 + q pi/2)}, for q
 * from 0 to 3, all doubles H with the bounds of h and all numbers L and D with those of l and d. Then the code's error
 * is at most B on these binades.
 *
 * <p><i>Proof.</i> At x, the path has the result that it has for {@code H = h}, {@code L = l} and {@code q = n} modulo
 * 4; and {@code f(x) = f(n pi/2 + (h + l + d)/w pi/2) = f_q(h + l + d)}, as 2 pi is a period of f.
 *
 * <p>{@link QuarterCells} bounds the errors for remainders. Arguments below 1/2 are left to cells of x.
 */
final class QuarterTurns {
    /** From here on remainders stand for arguments. */
    private static final double FROM = 0.5;
    private static final int QUARTERS = 4;
    private static final Map<Expression, List<String>> TARGETS = Map.of(
            Expression.parse("sin"), List.of("sin(x)", "cos(x)", "-sin(x)", "-cos(x)"),
            Expression.parse("cos"), List.of("cos(x)", "-sin(x)", "-cos(x)", "sin(x)"));
    private final Code code;
    private final List<String> targets;
    private final List<Path> paths;

    private QuarterTurns(Code code, List<String> targets, List<Path> paths) {
        this.code = code;
        this.targets = targets;
        this.paths = paths;
    }

    /**
     * A path that arguments of some binades take.
     *
     * @param result    the position of its result
     * @param reduction what is proven of its remainders
     * @param from      the least magnitude of the arguments
     * @param below     more than the greatest one
     */
    record Path(int result, QuarterReduction reduction, double from, double below) {}

    /** {@return 2/pi} */
    static Ball ratio(int bits) {
        return Expressions.evaluate(Expression.parse("2 / pi"), Ball.ZERO, bits);
    }

    /** {@return whether an argument is among those for which remainders stand} */
    static boolean isLarge(InputCell kind) {
        Format format = kind.format();
        return kind.first() >= format.bits(FROM) && kind.last() < format.infinity();
    }

    /**
     * {@return the paths of a code for a target on these inputs, if the theorem holds of all of them}
     *
     * @param kinds cells of one binade each, or without numbers
     */
    static Optional<QuarterTurns> of(Code code, ExactFunction target, List<InputCell> kinds) {
        List<InputCell> large = kinds.stream().filter(QuarterTurns::isLarge).toList();
        if (large.isEmpty() || !code.format().equals(Format.BINARY64) || !TARGETS.containsKey(target.fn())
                || !(code.ops().get(code.result()) instanceof Op.FastPath(int mask, int fast, int slow))) {
            return Optional.empty();
        }
        double limit = limit(code.ops(), mask);
        List<Path> paths = new ArrayList<>();
        for (boolean isFast : new boolean[]{ true, false }) {
            List<InputCell> cells = binades(large, isFast ? FROM : limit, isFast ? limit : Double.POSITIVE_INFINITY);
            if (!cells.isEmpty()) {
                Optional<QuarterReduction> reduction = reduction(code, isFast ? fast : slow, cells);
                if (reduction.isEmpty()) {
                    return Optional.empty();
                }
                paths.add(new Path(isFast ? fast : slow, reduction.get(),
                        cells.getFirst().value(cells.getFirst().first()),
                        isFast ? limit : Double.POSITIVE_INFINITY));
            }
        }
        return limit > FROM ? Optional.of(new QuarterTurns(code, TARGETS.get(target.fn()), paths)) : Optional.empty();
    }

    /** {@return the power of two below which magnitudes have this mask, NaN if there is none} */
    private static double limit(List<Op> ops, int mask) {
        return ops.get(mask) instanceof Op.Binary(var kind, int a, int b) && kind == BinaryKind.DLT
                && ops.get(a) instanceof Op.Unary(var abs, int x) && abs == UnaryKind.DABS
                && ops.get(x) instanceof Op.Input && ops.get(b) instanceof Op.DoubleConst(double limit)
                && limit >= Double.MIN_NORMAL && Math.scalb(1.0, Math.getExponent(limit)) == limit
                        ? limit
                        : Double.NaN;
    }

    /** {@return whole binades of both signs that cover the cells between two powers of two} */
    private static List<InputCell> binades(List<InputCell> cells, double from, double below) {
        return cells.stream().filter(cell -> Math.abs(cell.low()) >= from && Math.abs(cell.low()) < below)
                .map(cell -> Math.getExponent(cell.low())).distinct().sorted()
                .flatMap(e -> Stream.of(1.0, -1.0).map(sign -> InputCell.between(Format.BINARY64,
                        sign * Math.scalb(1.0, e), sign * Math.nextDown(Math.scalb(1.0, e) * 2))))
                .toList();
    }

    private static Optional<QuarterReduction> reduction(Code code, int result, List<InputCell> cells) {
        List<Integer> needed = needed(code.ops(), result);
        List<Type> types = code.types();
        int[] numbers = needed.stream().filter(at -> types.get(at) == Type.DOUBLE)
                .filter(at -> !code.ops().get(at).operands().isEmpty()).mapToInt(at -> at).toArray();
        CellAnalysis first = new CellAnalysis(code, cells.getFirst(), QuarterReduction.FORMS);
        return needed.stream()
                .flatMap(at -> code.ops().get(at) instanceof Op.Unary(var kind, int c) && kind == UnaryKind.DBITS
                        && !(code.ops().get(c) instanceof Op.Input) ? Stream.of(c) : Stream.empty())
                .distinct()
                .flatMap(c -> IntStream.of(numbers).boxed().flatMap(h -> IntStream.of(numbers).filter(l -> l > h)
                        .mapToObj(l -> new int[]{ h, l, c })))
                .filter(of -> isCut(code.ops(), result, of))
                .flatMap(of -> Stream.of(true, false)
                        .filter(isAngle -> QuarterReduction.of(first, cells.getFirst(), of, isAngle).isPresent())
                        .flatMap(isAngle -> on(code, cells, of, isAngle).stream()))
                .findFirst();
    }

    private static List<Integer> needed(List<Op> ops, int result) {
        boolean[] needed = new boolean[result + 1];
        needed[result] = true;
        for (int at = result; at >= 0; at--) {
            if (needed[at]) {
                ops.get(at).operands().forEach(of -> needed[of] = true);
            }
        }
        return IntStream.rangeClosed(0, result).filter(at -> needed[at]).boxed().toList();
    }

    private static boolean isCut(List<Op> ops, int result, int[] of) {
        return new LastBits(ops, at -> at == of[2]).isAllBeside(result,
                at -> at == of[0] || at == of[1] || isNumberTest(ops, at));
    }

    /** {@return whether an operation is x = x, true of numbers} */
    private static boolean isNumberTest(List<Op> ops, int at) {
        return ops.get(at) instanceof Op.Binary(var kind, int a, int b) && kind == BinaryKind.DEQ && a == b
                && ops.get(a) instanceof Op.Input;
    }

    private static Optional<QuarterReduction> on(Code code, List<InputCell> cells, int[] of, boolean isAngle) {
        Optional<QuarterReduction> all = Optional.empty();
        for (InputCell cell : cells) {
            CellAnalysis analysis = new CellAnalysis(code, cell, QuarterReduction.FORMS);
            Optional<QuarterReduction> one = QuarterReduction.of(analysis, cell, of, isAngle);
            if (one.isEmpty()) {
                return one;
            }
            all = all.isEmpty() ? one : Optional.of(all.get().and(one.get()));
        }
        return all;
    }

    /** {@return the paths that large arguments take} */
    List<Path> paths() {
        return paths;
    }

    /** {@return the remainders of all paths, whose errors are to be bounded} */
    List<QuarterCells> cells(FormArithmetic forms) {
        return paths.stream().flatMap(path -> IntStream.range(0, QUARTERS)
                .mapToObj(q -> new QuarterCells(code, path, q, fn(path, q), given(path, q), forms))).toList();
    }

    private ExactFunction fn(Path path, int q) {
        String angle = targets.get(q);
        return new ExactFunction(Expression.parse(path.reduction().isAngle() ? angle : inQuarters(angle)));
    }

    private static String inQuarters(String angle) {
        return angle.replace("(x)", "pi(x / 2)");
    }

    private Map<Integer, LaneValue> given(Path path, int q) {
        List<Op> ops = code.ops();
        LastBits count = new LastBits(ops, at -> at == path.reduction().count());
        return IntStream.rangeClosed(0, path.result()).boxed()
                .filter(at -> count.isLast(at) || isNumberTest(ops, at))
                .collect(Collectors.toMap(at -> at, at -> isNumberTest(ops, at)
                        ? new LaneValue.Truth(true)
                        : LaneKind.INTEGER.value(count.value(at, q))));
    }
}
