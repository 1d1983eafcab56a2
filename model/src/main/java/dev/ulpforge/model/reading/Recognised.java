package dev.ulpforge.model.reading;

/**
 * What a value is.
 *
 * @param name    what such a value is called, a word for Java
 * @param formula it in terms of other values
 * @param isStep  whether a reader wants to see it by itself, however short it is
 */
record Recognised(String name, Formula formula, boolean isStep) {

    /** {@return a value that is a step of the computation} */
    static Recognised step(String name, Formula formula) {
        return new Recognised(name, formula, true);
    }

    /** {@return a value that may be written in the place where it is used} */
    static Recognised part(String name, Formula formula) {
        return new Recognised(name, formula, false);
    }
}
