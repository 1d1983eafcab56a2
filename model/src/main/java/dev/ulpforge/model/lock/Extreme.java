package dev.ulpforge.model.lock;

import java.math.BigDecimal;

import dev.ulpforge.model.spec.Bound;

/**
 * The largest relative or absolute error of a kernel.
 *
 * @param bound   the bound that was asked for
 * @param max     the largest error, to six significant digits, rounded up, so that it bounds every error
 * @param witness the input with the largest error; where errors tie, one of possibly many, always the same one
 */
public record Extreme(Bound bound, BigDecimal max, Witness witness) {

    /** {@return whether the bound is kept} */
    public boolean isKept() {
        return max.compareTo(new BigDecimal(bound.max())) <= 0;
    }

    /** {@return {@code max-rel-error 2.4E-4 is 1.93251E-4 at x=… got … want …}} */
    @Override
    public String toString() {
        return bound.key() + " " + bound.max() + " is " + max + " at " + witness;
    }

    /** {@return the extreme with this text} @throws IllegalArgumentException if it is not one's text */
    static Extreme parse(String text) {
        String[] words = text.split(" ", 6);
        if (words.length != 6 || !words[2].equals("is") || !words[4].equals("at")) {
            throw new IllegalArgumentException("expected «max-… … is … at x=… got … want …», found «" + text + "»");
        }
        return new Extreme(Bound.of(words[0], Double.parseDouble(words[1])), new BigDecimal(words[3]),
                Witness.parse(words[5]));
    }
}
