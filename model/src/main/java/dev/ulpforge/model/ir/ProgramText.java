package dev.ulpforge.model.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text form of a program: one operation a line, then the result.
 *
 * <pre>{@code
 * v0 = input
 * v1 = float 0x1.715476p0
 * v2 = mul v0 v1
 * return v2
 * }</pre>
 *
 * <p>Floats are hexadecimal, {@code NaN}, {@code Infinity} or {@code -Infinity}; ints are eight hexadecimal digits.
 * {@link #parse} accepts exactly what {@link #print} prints: a text and its program determine each other.
 */
public final class ProgramText {
    private static final int MAX_LENGTH = 1 << 20;
    private static final int SHOWN = 200;
    private static final String RETURN = "return v";

    private ProgramText() {}

    /** {@return the text of a program, each line ended by a line feed} */
    public static String print(Program program) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < program.ops().size(); i++) {
            text.append(print(i, program.ops().get(i))).append('\n');
        }
        return text.append(RETURN).append(program.result()).append('\n').toString();
    }

    /**
     * {@return the program with this text}
     *
     * @throws ProgramTextException where the text is not what {@link #print} would print for some program
     */
    public static Program parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new ProgramTextException(1, "the program is longer than " + MAX_LENGTH + " characters");
        }
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 1;
        if (last > Program.MAX_OPS + 1) {
            throw new ProgramTextException(Program.MAX_OPS + 2,
                    "there are more than " + Program.MAX_OPS + " operations");
        }
        if (last == 0 || !lines.get(last).isEmpty()) {
            throw new ProgramTextException(last + 1, shown(lines.get(last)) + " does not end with a line feed");
        }
        return program(lines.subList(0, last - 1), lines.get(last - 1));
    }

    private static Program program(List<String> lines, String end) {
        List<Op> ops = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (String line : lines) {
            int position = ops.size();
            Op op = required(position + 1, line, () -> operation(line, position, types));
            requirePrinted(position + 1, line, print(position, op));
            ops.add(op);
        }
        int last = ops.size() + 1;
        Program program = required(last, end, () -> new Program(ops, number(after(RETURN, end))));
        requirePrinted(last, end, RETURN + program.result());
        return program;
    }

    private static Op operation(String line, int position, List<Type> types) {
        Op op = parse(List.of(after("v" + position + " = ", line).split(" ")));
        types.add(Program.typeOf(op, types));
        return op;
    }

    private static <T> T required(int line, String text, Supplier<T> part) {
        try {
            return part.get();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new ProgramTextException(line, shown(text) + " is not an operation");
        } catch (IllegalArgumentException e) {
            throw new ProgramTextException(line, shown(text) + ": " + e.getMessage());
        }
    }

    private static void requirePrinted(int line, String text, String printed) {
        if (!text.equals(printed)) {
            throw new ProgramTextException(line, shown(text) + " should read " + shown(printed));
        }
    }

    private static String after(String start, String line) {
        if (!line.startsWith(start)) {
            throw new IllegalArgumentException("it does not start with \"" + start + "\"");
        }
        return line.substring(start.length());
    }

    private static String shown(String text) {
        return '"' + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + '"';
    }

    private static String print(int position, Op op) {
        return "v" + position + " = " + print(op);
    }

    private static String print(Op op) {
        return switch (op) {
            case Op.Input() -> "input";
            case Op.FloatConst(float value) -> "float " + Float.toHexString(value);
            case Op.IntConst(int value) -> "int " + hex(value);
            case Op.Unary(UnaryKind kind, int a) -> name(kind) + " v" + a;
            case Op.Binary(BinaryKind kind, int a, int b) -> name(kind) + " v" + a + " v" + b;
            case Op.Fma(int a, int b, int c) -> "fma v" + a + " v" + b + " v" + c;
            case Op.Shift(ShiftKind kind, int a, int distance) -> name(kind) + " v" + a + " " + distance;
            case Op.Select(int mask, int a, int b) -> "select v" + mask + " v" + a + " v" + b;
            case Op.Usually(int mask, int a, int b) -> "usually v" + mask + " v" + a + " v" + b;
            case Op.Lookup(List<Integer> table, int index) ->
                "lookup v" + index + table.stream().map(entry -> " " + hex(entry)).collect(Collectors.joining());
        };
    }

    private static Op parse(List<String> words) {
        String name = words.get(0);
        return switch (name) {
            case "input" -> new Op.Input();
            case "float" -> new Op.FloatConst(Float.parseFloat(words.get(1)));
            case "int" -> new Op.IntConst(bits(words.get(1)));
            case "fma" -> new Op.Fma(value(words.get(1)), value(words.get(2)), value(words.get(3)));
            case "select" -> new Op.Select(value(words.get(1)), value(words.get(2)), value(words.get(3)));
            case "usually" -> new Op.Usually(value(words.get(1)), value(words.get(2)), value(words.get(3)));
            case "lookup" -> new Op.Lookup(words.stream().skip(2).map(ProgramText::bits).toList(), value(words.get(1)));
            case "shl", "sar", "shr" ->
                new Op.Shift(kind(ShiftKind.class, name), value(words.get(1)), number(words.get(2)));
            default -> words.size() == 2
                    ? new Op.Unary(kind(UnaryKind.class, name), value(words.get(1)))
                    : new Op.Binary(kind(BinaryKind.class, name), value(words.get(1)), value(words.get(2)));
        };
    }

    private static <K extends Enum<K>> K kind(Class<K> kinds, String name) {
        return Stream.of(kinds.getEnumConstants()).filter(kind -> name(kind).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such operation"));
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static int value(String word) {
        if (!word.startsWith("v")) {
            throw new IllegalArgumentException(shown(word) + " is not a value");
        }
        return number(word.substring(1));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int bits(String word) {
        return Integer.parseUnsignedInt(word.substring(2), 16);
    }

    private static String hex(int value) {
        return "0x%08x".formatted(value);
    }
}
