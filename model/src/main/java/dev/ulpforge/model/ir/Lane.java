package dev.ulpforge.model.ir;

/**
 * A number of a program under construction, with a value of its own in each lane.
 *
 * @param <T> the type of the value itself
 */
public sealed interface Lane<T extends Lane<T>> extends Handle permits FloatingPoint, Integral {

    /** {@return the value of this type at another position of the program} */
    T another(int position);
}
