package dev.ulpforge.model.lock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text form of a certificate: one fact a line, in one order and one spelling, so that equal facts are equal text.
 */
final class ExhaustiveText {

    private static final int PER_LINE = 16;
    private static final String EXTREME = "error";

    private final List<String> lines;
    private int next;

    private ExhaustiveText(String text) {
        lines = List.of(text.split("\n", -1));
    }

    static String print(Exhaustive c) {
        StringBuilder out = new StringBuilder();
        line(out, "bound", c.bound());
        line(out, "max-ulp", c.maxUlp());
        line(out, "witness", c.witness());
        line(out, "inputs", c.inputs());
        line(out, "errors", c.errors());
        line(out, "correctly-rounded", c.correctlyRounded());
        line(out, "undecided", c.undecided());
        line(out, "wrong-special", c.wrongSpecial());
        line(out, "least", Float.toHexString(c.least()));
        line(out, "greatest", Float.toHexString(c.greatest()));
        line(out, "properties", properties(c.properties()));
        line(out, "digest", c.digest());
        for (int k = 0; k < Exhaustive.SEGMENTS; k += PER_LINE) {
            line(out, segmentKey(k), segments(c.segments().subList(k, k + PER_LINE)));
        }
        c.extremes().forEach(extreme -> line(out, EXTREME, extreme));
        line(out, "jdk", c.jdk());
        line(out, "cpu", c.cpu());
        return out.toString();
    }

    static Exhaustive parse(String text) {
        ExhaustiveText in = new ExhaustiveText(text);
        Exhaustive c = in.proof();
        if (in.next != in.lines.size() - 1 || !in.lines.getLast().isEmpty()) {
            throw in.bad("expected the end");
        }
        return c;
    }

    private Exhaustive proof() {
        return new Exhaustive(value("bound", strictly(Double::parseDouble)),
                value("max-ulp", strictly(BigDecimal::new)),
                value("witness", Witness::parse), value("inputs", strictly(Long::parseLong)),
                value("errors", ErrorHistogram::parse),
                value("correctly-rounded", strictly(Long::parseLong)), value("undecided", strictly(Long::parseLong)),
                value("wrong-special", strictly(Long::parseLong)), value("least", HexFloat::floatOf),
                value("greatest", HexFloat::floatOf), value("properties", ExhaustiveText::properties),
                value("digest", t -> t), segments(), extremes(), value("jdk", t -> t), value("cpu", t -> t));
    }

    private static void line(StringBuilder out, String key, Object value) {
        out.append(key).append(' ').append(value).append('\n');
    }

    private <T> T value(String key, Function<String, T> parser) {
        String line = next < lines.size() ? lines.get(next) : "";
        if (!line.startsWith(key + " ")) {
            throw bad("expected «" + key + " …»");
        }
        T value;
        try {
            value = parser.apply(line.substring(key.length() + 1));
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
        next++;
        return value;
    }

    /** {@return a parser that accepts only the spelling that the value is printed in} */
    private static <T> Function<String, T> strictly(Function<String, T> parser) {
        return text -> {
            T value = parser.apply(text);
            if (!value.toString().equals(text)) {
                throw new IllegalArgumentException("expected «" + value + "»");
            }
            return value;
        };
    }

    private IllegalArgumentException bad(String why) {
        String line = next < lines.size() ? lines.get(next) : "";
        return new IllegalArgumentException("certificate line " + (next + 1) + ": " + why + ", found «" + line + "»");
    }

    private static String properties(Set<Property> set) {
        return set.isEmpty() ? "none" : set.stream().map(Property::toString).collect(Collectors.joining(" "));
    }

    private static Set<Property> properties(String text) {
        Set<Property> set = EnumSet.noneOf(Property.class);
        if (!text.equals("none")) {
            for (String word : text.split(" ", -1)) {
                set.add(Property.parse(word));
            }
        }
        if (!properties(set).equals(text)) {
            throw new IllegalArgumentException("expected «" + properties(set) + "»");
        }
        return set;
    }

    private static String segmentKey(int first) {
        return String.format(Locale.ROOT, "segments-%02x", first);
    }

    private static String segments(List<Integer> part) {
        return part.stream().map(sums -> String.format(Locale.ROOT, "%08x", sums)).collect(Collectors.joining(" "));
    }

    private List<Integer> segments() {
        List<Integer> all = new ArrayList<>();
        for (int k = 0; k < Exhaustive.SEGMENTS; k += PER_LINE) {
            all.addAll(value(segmentKey(k), ExhaustiveText::segmentLine));
        }
        return all;
    }

    private List<Extreme> extremes() {
        List<Extreme> all = new ArrayList<>();
        while (next < lines.size() && lines.get(next).startsWith(EXTREME + " ")) {
            all.add(value(EXTREME, strictly(Extreme::parse)));
        }
        return all;
    }

    private static List<Integer> segmentLine(String text) {
        List<Integer> part = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            part.add(Integer.parseUnsignedInt(word, 16));
        }
        if (part.size() != PER_LINE || !segments(part).equals(text)) {
            throw new IllegalArgumentException("expected " + PER_LINE + " groups of 8 hexadecimal digits");
        }
        return part;
    }
}
