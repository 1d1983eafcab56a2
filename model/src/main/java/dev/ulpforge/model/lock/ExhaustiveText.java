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

    private final CertificateLines lines;

    private ExhaustiveText(CertificateLines lines) {
        this.lines = lines;
    }

    static String print(Exhaustive c) {
        StringBuilder out = new StringBuilder();
        CertificateLines.print(out, "bound", c.bound());
        CertificateLines.print(out, "max-ulp", c.maxUlp());
        CertificateLines.print(out, "witness", c.witness());
        CertificateLines.print(out, "inputs", c.inputs());
        CertificateLines.print(out, "errors", c.errors());
        CertificateLines.print(out, "correctly-rounded", c.correctlyRounded());
        CertificateLines.print(out, "undecided", c.undecided());
        CertificateLines.print(out, "wrong-special", c.wrongSpecial());
        CertificateLines.print(out, "least", Float.toHexString(c.least()));
        CertificateLines.print(out, "greatest", Float.toHexString(c.greatest()));
        CertificateLines.print(out, "properties", properties(c.properties()));
        CertificateLines.print(out, "digest", c.digest());
        for (int k = 0; k < Exhaustive.SEGMENTS; k += PER_LINE) {
            CertificateLines.print(out, segmentKey(k), segments(c.segments().subList(k, k + PER_LINE)));
        }
        c.extremes().forEach(extreme -> CertificateLines.print(out, EXTREME, extreme));
        CertificateLines.print(out, "jdk", c.jdk());
        CertificateLines.print(out, "cpu", c.cpu());
        return out.toString();
    }

    static Exhaustive parse(String text) {
        CertificateLines lines = new CertificateLines(text);
        Exhaustive proof = new ExhaustiveText(lines).proof();
        lines.requireEnd();
        return proof;
    }

    private Exhaustive proof() {
        return new Exhaustive(value("bound", CertificateLines.strictly(Double::parseDouble)),
                value("max-ulp", CertificateLines.strictly(BigDecimal::new)),
                value("witness", Witness::parse), value("inputs", CertificateLines.strictly(Long::parseLong)),
                value("errors", ErrorHistogram::parse),
                value("correctly-rounded", CertificateLines.strictly(Long::parseLong)),
                value("undecided", CertificateLines.strictly(Long::parseLong)),
                value("wrong-special", CertificateLines.strictly(Long::parseLong)), value("least", HexFloat::floatOf),
                value("greatest", HexFloat::floatOf), value("properties", ExhaustiveText::properties),
                value("digest", t -> t), segments(), extremes(), value("jdk", t -> t), value("cpu", t -> t));
    }

    private <T> T value(String key, Function<String, T> parser) {
        return lines.value(key, parser);
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
        while (lines.isAt(EXTREME)) {
            all.add(value(EXTREME, CertificateLines.strictly(Extreme::parse)));
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
