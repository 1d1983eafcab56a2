package dev.ulpforge.model.spec;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;

/**
 * The formats of a kernel's arguments and of its result.
 *
 * @param arguments one or more
 * @param result    that of the result
 */
public record Signature(List<Format> arguments, Format result) {
    /** A float of a float. */
    public static final Signature FLOAT = of(Format.BINARY32);
    /** A double of a double. */
    public static final Signature DOUBLE = of(Format.BINARY64);
    /** A float of two floats. */
    public static final Signature FLOATS = ofPairs(Format.BINARY32);
    /** A double of two doubles. */
    public static final Signature DOUBLES = ofPairs(Format.BINARY64);
    /** Those of which there are kernels. */
    public static final List<Signature> SUPPORTED = List.of(FLOAT, FLOATS, DOUBLE, DOUBLES, of(Format.BFLOAT16),
            of(Format.BINARY16), ofPairs(Format.BFLOAT16), ofPairs(Format.BINARY16));
    private static final String ARROW = " -> ";

    /** @throws SignatureException if there is no argument */
    public Signature {
        arguments = List.copyOf(arguments);
        if (arguments.isEmpty()) {
            throw new SignatureException("a kernel has one argument or more");
        }
    }

    /** {@return the signature of kernels whose argument and result have one format} */
    public static Signature of(Format format) {
        return new Signature(List.of(format), format);
    }

    /** {@return the signature of kernels of two arguments, whose numbers have one format} */
    public static Signature ofPairs(Format format) {
        return new Signature(List.of(format, format), format);
    }

    /** {@return the signature of kernels of a function, where numbers have one format} */
    public static Signature of(Expression fn, Format format) {
        return fn.isOfPairs() ? ofPairs(format) : of(format);
    }

    /** {@return the names of the arguments}: x, or x and y */
    public List<String> names() {
        return List.of("x", "y").subList(0, arguments.size());
    }

    /** {@return whether there are two arguments} */
    public boolean isOfPairs() {
        return arguments.size() == 2;
    }

    /** {@return whether there are two arguments of 16 bits, so that all pairs can be run} */
    public boolean isOfNarrowPairs() {
        return isOfPairs() && result.isNarrow();
    }

    /** {@return whether there are such kernels} */
    public boolean isSupported() {
        return SUPPORTED.contains(this);
    }

    /** @throws SignatureException if there are no such kernels */
    void requireSupported() {
        if (!isSupported()) {
            throw new SignatureException("there are no kernels " + this + " yet, only "
                    + SUPPORTED.stream().map(Signature::toString).collect(Collectors.joining(", ")));
        }
    }

    /** {@return the signature with this text} @throws SignatureException if it is none */
    static Signature parse(String text) {
        String[] parts = text.split(ARROW, -1);
        if (parts.length != 2 || !parts[0].matches("\\(.*\\)")) {
            throw new SignatureException("\"" + text + "\" is no signature such as " + FLOAT);
        }
        return new Signature(Stream.of(parts[0].substring(1, parts[0].length() - 1).split(", ", -1))
                .map(Signature::format).toList(), format(parts[1]));
    }

    private static Format format(String name) {
        return Format.named(name)
                .orElseThrow(() -> new SignatureException("\"" + name + "\" is no format such as " + Format.BINARY32));
    }

    /** {@return such as {@code (binary32) -> binary32}} */
    @Override
    public String toString() {
        return arguments.stream().map(Format::toString).collect(Collectors.joining(", ", "(", ")")) + ARROW + result;
    }
}
