package dev.ulpforge.model.reading;

import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A polynomial in a value of the program, however it is evaluated (Horner, Estrin, by squares).
 *
 * @param variable     the position of the value
 * @param coefficients by degree, the positions of the coefficients: constants or entries of tables; empty for 1
 * @param inside       the positions of the operations that evaluate it, powers of the variable included
 */
record PowerSum(int variable, SortedMap<Integer, OptionalInt> coefficients, BitSet inside) {
    /** Copies. */
    PowerSum {
        coefficients = new TreeMap<>(coefficients);
        inside = (BitSet) inside.clone();
    }

    /** {@return the value itself} */
    static PowerSum variable(int position) {
        return new PowerSum(position, new TreeMap<>(Map.of(1, OptionalInt.empty())), new BitSet());
    }

    int degree() {
        return coefficients.lastKey();
    }

    /** {@return whether it is a power of the variable} */
    boolean isPower() {
        return coefficients.size() == 1 && coefficients.get(degree()).isEmpty();
    }

    /** {@return whether it is worth being called a polynomial}: not linear, with two coefficients that are not 1 */
    boolean isPolynomial() {
        return degree() > 1 && coefficients.values().stream().filter(OptionalInt::isPresent).count() >= 2;
    }

    /** {@return this times a power of the variable, as the operation at {@code position} makes it} */
    PowerSum times(PowerSum power, int position) {
        SortedMap<Integer, OptionalInt> shifted = new TreeMap<>();
        coefficients.forEach((degree, coefficient) -> shifted.put(degree + power.degree(), coefficient));
        return new PowerSum(variable, shifted, joined(power, position));
    }

    /** {@return this and terms of other degrees, as the operation at {@code position} adds them} */
    PowerSum plus(PowerSum other, int position) {
        SortedMap<Integer, OptionalInt> all = new TreeMap<>(coefficients);
        all.putAll(other.coefficients);
        return new PowerSum(variable, all, joined(other, position));
    }

    /** {@return whether none has a term of a degree that the other has too} */
    boolean isApart(PowerSum other) {
        return coefficients.keySet().stream().noneMatch(other.coefficients::containsKey);
    }

    private BitSet joined(PowerSum other, int position) {
        BitSet all = (BitSet) inside.clone();
        all.or(other.inside);
        all.set(position);
        return all;
    }
}
