package dev.ulpforge.model.lock;

import java.io.Serializable;
import java.util.List;

import dev.ulpforge.model.format.Format;

/**
 * One input with what the kernel returned and what it should have returned.
 *
 * @param input the input
 * @param got the kernel's result
 * @param want the exact value rounded to double; NaN where the function is undefined, an infinity of the right sign
 *         where its value is infinite or beyond the range of a float
 */
public record Witness(float input, float got, double want) implements Point, Serializable {

    @Override
    public List<Double> arguments() {
        return List.of((double) input);
    }

    @Override
    public List<Long> bits() {
        return List.of(Integer.toUnsignedLong(Float.floatToRawIntBits(input)));
    }

    @Override
    public double result() {
        return got;
    }

    @Override
    public boolean isSpecial() {
        return want == 0 || Double.isInfinite(want) || Double.isNaN(want);
    }

    @Override
    public double error(Format format) {
        return format.ulpError(got, want);
    }

    @Override
    public String at() {
        return "x=" + HexFloat.text(input);
    }

    /** Two witnesses are equal when all their bits are, NaN payloads included. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Witness(float x, float y, double v)
                && Float.floatToRawIntBits(x) == Float.floatToRawIntBits(input)
                && Float.floatToIntBits(y) == Float.floatToIntBits(got)
                && Double.doubleToLongBits(v) == Double.doubleToLongBits(want);
    }

    @Override
    public int hashCode() {
        return 31 * Float.floatToRawIntBits(input) + Float.floatToIntBits(got);
    }

    /** {@return {@code x=0x1.8p3 got 0x1.2p1 want 0x1.1ffp1}: hex floats, and for a NaN input its bit pattern} */
    @Override
    public String toString() {
        return at() + " got " + Float.toHexString(got) + " want " + Double.toHexString(want);
    }

    /** {@return the witness with this text} @throws IllegalArgumentException if it is not exactly a witness's text */
    static Witness parse(String text) {
        String[] w = text.split(" ", -1);
        if (w.length != 5 || !w[0].startsWith("x=") || !w[1].equals("got") || !w[3].equals("want")) {
            throw new IllegalArgumentException("expected «x=… got … want …», found «" + text + "»");
        }
        return new Witness(HexFloat.floatOf(w[0].substring(2)), HexFloat.floatOf(w[2]), HexFloat.doubleOf(w[4]));
    }
}
