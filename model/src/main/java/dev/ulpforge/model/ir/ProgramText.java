package dev.ulpforge.model.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text form of a program: one operation a line, then the result. A long table goes on in lines that begin with
 * blanks.
 *
 * <pre>{@code
 * v0 = input
 * v1 = float 0x1.715476p0
 * v2 = mul v0 v1
 * return v2
 * }</pre>
 *
 * <p>An input is {@code dinput} if it is a double, the second argument {@code input 1}. Floats and doubles are
 * hexadecimal, {@code NaN}, {@code Infinity} or {@code -Infinity}; ints are eight hexadecimal
 * digits, longs sixteen. {@link #parse} accepts exactly what {@link #print} prints: a text and its program determine
 * each other.
 */
public final class ProgramText {
    /** In characters: room for {@value Program#MAX_ENTRIES} doubles of 24. */
    public static final int MAX_LENGTH = 1 << 23;
    private static final int ENTRIES_A_LINE = 8;
    private static final String NEXT_LINE = "\n    ";
    private static final String FIRST_OF_VALUE = "\n(?!    )";
    private static final int SHOWN = 200;
    private static final String FLOAT_INPUT = "input";
    private static final String DOUBLE_INPUT = "dinput";
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
        if (!text.endsWith("\n")) {
            throw new ProgramTextException(1, "the last line does not end with a line feed");
        }
        return program(List.of(text.substring(0, text.length() - 1).split(FIRST_OF_VALUE, -1)));
    }

    private static Program program(List<String> values) {
        if (values.size() > Program.MAX_OPS + 1) {
            throw new ProgramTextException(Program.MAX_OPS + 2,
                    "there are more than " + Program.MAX_OPS + " operations");
        }
        List<Op> ops = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        int line = 1;
        for (String value : values.subList(0, values.size() - 1)) {
            int position = ops.size();
            Op op = required(line, value, () -> operation(value, position, types));
            requirePrinted(line, value, print(position, op));
            ops.add(op);
            line += (int) value.lines().count();
        }
        String end = values.getLast();
        Program program = required(line, end, () -> new Program(ops, number(after(RETURN, end))));
        requirePrinted(line, end, RETURN + program.result());
        return program;
    }

    private static Op operation(String line, int position, List<Type> types) {
        Op op = parse(List.of(after("v" + position + " = ", line).replace(NEXT_LINE, " ").split(" ")));
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
            case Op.Input(Type type, int argument) ->
                (type == Type.FLOAT ? FLOAT_INPUT : DOUBLE_INPUT) + (argument == 0 ? "" : " " + argument);
            case Op.FloatConst(float value) -> "float " + Float.toHexString(value);
            case Op.IntConst(int value) -> "int " + hex(value);
            case Op.DoubleConst(double value) -> "double " + Double.toHexString(value);
            case Op.LongConst(long value) -> "long " + String.format(Locale.ROOT, "0x%016x", value);
            case Op.Ints(IntTable table) -> "ints" + wrapped(table.entries().mapToObj(ProgramText::hex));
            case Op.Doubles(DoubleTable table) -> "doubles" + wrapped(table.entries().mapToObj(Double::toHexString));
            case Op.Unary(UnaryKind kind, int a) -> name(kind) + " v" + a;
            case Op.Binary(BinaryKind kind, int a, int b) -> name(kind) + " v" + a + " v" + b;
            case Op.Fma(int a, int b, int c) -> "fma v" + a + " v" + b + " v" + c;
            case Op.DoubleFma(int a, int b, int c) -> "dfma v" + a + " v" + b + " v" + c;
            case Op.Shift(ShiftKind kind, int a, int distance) -> name(kind) + " v" + a + " " + distance;
            case Op.Select(int mask, int a, int b) -> "select v" + mask + " v" + a + " v" + b;
            case Op.FastPath(int mask, int fast, int slow) -> "usually v" + mask + " v" + fast + " v" + slow;
            case Op.Lookup(List<Integer> table, int index) ->
                "lookup v" + index + table.stream().map(entry -> " " + hex(entry)).collect(Collectors.joining());
            case Op.Gather(int table, int index) -> "gather v" + table + " v" + index;
        };
    }

    private static String wrapped(Stream<String> entries) {
        List<String> words = entries.toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i > 0 && i % ENTRIES_A_LINE == 0 ? NEXT_LINE : " ").append(words.get(i));
        }
        return text.toString();
    }

    private static Op parse(List<String> words) {
        String name = words.get(0);
        return switch (name) {
            case FLOAT_INPUT -> new Op.Input(Type.FLOAT, argument(words));
            case DOUBLE_INPUT -> new Op.Input(Type.DOUBLE, argument(words));
            case "float" -> new Op.FloatConst(Float.parseFloat(words.get(1)));
            case "int" -> new Op.IntConst(bits(words.get(1)));
            case "double" -> new Op.DoubleConst(Double.parseDouble(words.get(1)));
            case "long" -> new Op.LongConst(Long.parseUnsignedLong(words.get(1).substring(2), 16));
            case "ints" ->
                new Op.Ints(IntTable.of(words.stream().skip(1).mapToInt(ProgramText::bits).toArray()));
            case "doubles" ->
                new Op.Doubles(DoubleTable.of(words.stream().skip(1).mapToDouble(Double::parseDouble).toArray()));
            case "gather" -> new Op.Gather(value(words.get(1)), value(words.get(2)));
            case "dfma" -> new Op.DoubleFma(value(words.get(1)), value(words.get(2)), value(words.get(3)));
            case "fma" -> new Op.Fma(value(words.get(1)), value(words.get(2)), value(words.get(3)));
            case "select" -> new Op.Select(value(words.get(1)), value(words.get(2)), value(words.get(3)));
            case "usually" -> new Op.FastPath(value(words.get(1)), value(words.get(2)), value(words.get(3)));
            case "lookup" -> new Op.Lookup(words.stream().skip(2).map(ProgramText::bits).toList(), value(words.get(1)));
            case "shl", "sar", "shr", "shl64", "sar64", "shr64" ->
                new Op.Shift(kind(ShiftKind.class, name), value(words.get(1)), number(words.get(2)));
            default -> words.size() == 2
                    ? new Op.Unary(kind(UnaryKind.class, name), value(words.get(1)))
                    : new Op.Binary(kind(BinaryKind.class, name), value(words.get(1)), value(words.get(2)));
        };
    }

    private static int argument(List<String> words) {
        return words.size() == 1 ? 0 : number(words.get(1));
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
        return String.format(Locale.ROOT, "0x%08x", value);
    }
}
