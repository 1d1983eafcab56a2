package dev.ulpforge.search.scheme;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Where inputs of a sample lie. The errors of a scheme are largest at a few kinds of places, which its reduction knows.
 */
public sealed interface Place {

    /** Uniformly in the fast region, within the domain. */
    record Anywhere() implements Place {}

    /**
     * Near a number of either sign, from below: the distance is log-uniform, down to 2^-32.
     *
     * @param magnitude the number's magnitude
     */
    record Near(double magnitude) implements Place {}

    /**
     * Log-uniform, with either sign.
     *
     * @param least    the least exponent
     * @param greatest the greatest exponent
     */
    record Binades(int least, int greatest) implements Place {}

    /**
     * On both sides of borders, with either sign, at log-uniform relative distances.
     *
     * @param magnitudes the borders' magnitudes
     */
    record Borders(List<Float> magnitudes) implements Place {
        public Borders {
            magnitudes = List.copyOf(magnitudes);
        }
    }

    /**
     * Uniformly, with either sign, up to a magnitude.
     *
     * @param magnitude the magnitude
     */
    record Within(double magnitude) implements Place {}

    /**
     * The floats nearest to multiples of a step in the fast region.
     *
     * @param step the step
     */
    record Multiples(double step) implements Place {}

    /**
     * On both sides of the ends of reduced ranges, at most a thousandth of a step away.
     *
     * @param step the distance between consecutive ends
     * @param offset the fraction of a step by which the ends differ from its multiples
     */
    record Ends(double step, double offset) implements Place {}

    /**
     * The images of the inputs of another place under a function.
     *
     * @param place the other place
     * @param of    the function
     */
    record Image(Place place, DoubleUnaryOperator of) implements Place {}

    /**
     * {@return an input there}
     *
     * @param number the index of the input
     * @param any a number in the fast region, whose sign is used
     * @param fraction a random number from 0 to 1
     * @param depth    a random number from 0 to 31
     */
    default double input(int number, double any, double fraction, int depth) {
        double small = Math.scalb(fraction, -depth);
        return switch (this) {
            case Anywhere() -> any;
            case Within(double magnitude) -> magnitude * (2 * fraction - 1);
            case Multiples(double step) -> Math.rint(any / step) * step;
            case Ends(double step, double offset) ->
                (Math.rint(any / step) + offset + (fraction - 0.5) / 500) * step;
            case Near(double magnitude) -> Math.copySign(Math.abs(magnitude - small), any);
            case Binades(int least, int greatest) ->
                Math.copySign(Math.pow(2, least + (greatest - least) * fraction), any);
            case Image(Place place, DoubleUnaryOperator of) ->
                of.applyAsDouble(place.input(number, any, fraction, depth));
            case Borders(List<Float> magnitudes) -> Math.copySign(
                    magnitudes.get(number % magnitudes.size()) * (1 + (depth % 2 == 0 ? small : -small) / 2), any);
        };
    }
}
