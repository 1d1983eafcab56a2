package dev.ulpforge.codegen.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    private ProgramText() {}

    /** {@return the text of a program, each line ended by a line feed} */
    public static String print(Program program) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < program.ops().size(); i++) {
            text.append('v').append(i).append(" = ").append(print(program.ops().get(i))).append('\n');
        }
        return text.append("return v").append(program.result()).append('\n').toString();
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
        List<String> lines = text.lines().toList();
        List<Op> ops = new ArrayList<>();
        for (int line = 0; line < lines.size() - 1; line++) {
            ops.add(parseLine(lines.get(line), line));
        }
        Program program = program(lines, ops);
        requirePrinted(lines, print(program).lines().toList());
        return program;
    }

    private static Program program(List<String> lines, List<Op> ops) {
        int last = lines.size();
        if (last == 0 || !lines.get(last - 1).startsWith("return v")) {
            throw new ProgramTextException(Math.max(1, last), "the last line is not \"return v…\"");
        }
        try {
            return new Program(ops, number(lines.get(last - 1).substring("return v".length())));
        } catch (IllegalArgumentException e) {
            throw new ProgramTextException(last, e.getMessage());
        }
    }

    private static void requirePrinted(List<String> lines, List<String> printed) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(printed.get(i))) {
                throw new ProgramTextException(i + 1,
                        "\"" + lines.get(i) + "\" should read \"" + printed.get(i) + "\"");
            }
        }
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

    private static Op parseLine(String line, int position) {
        String start = "v" + position + " = ";
        if (!line.startsWith(start)) {
            throw new ProgramTextException(position + 1, "\"" + line + "\" does not start with \"" + start + "\"");
        }
        try {
            return parse(List.of(line.substring(start.length()).split(" ")));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ProgramTextException(position + 1, "\"" + line + "\" is not an operation");
        }
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
        return Enum.valueOf(kinds, name.toUpperCase(Locale.ROOT));
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static int value(String word) {
        if (!word.startsWith("v")) {
            throw new IllegalArgumentException(word);
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
