package dev.ulpforge.model.lock;

import java.util.List;

import dev.ulpforge.model.format.Format;

/**
 * Arguments of a kernel with what it returned and what it should have returned. The exact value is NaN where the
 * function is undefined, and an infinity of the right sign where its value is infinite or beyond the range.
 */
public sealed interface Point permits Witness, WideWitness {

    /** {@return the arguments, one or two, each exactly} */
    List<Double> arguments();

    /** {@return the bits of the arguments, NaN payloads included, by which points are ordered} */
    List<Long> bits();

    /** {@return what the kernel returned} */
    double result();

    /** {@return a double near the exact value} */
    double want();

    /** {@return the error of the result in ULP of its format}: see {@link Format#ulpError} */
    double error(Format format);

    /** {@return the arguments in words: {@code x=0x1.8p3}} */
    String at();

    /** {@return whether the exact value is a zero, an infinity or NaN} */
    boolean isSpecial();

    /** {@return the point with this text} @throws IllegalArgumentException if it is not exactly a point's text */
    static Point parse(String text) {
        return text.contains(WideWitness.AND) ? WideWitness.parse(text) : Witness.parse(text);
    }
}
