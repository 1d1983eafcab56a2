package dev.ulpforge.model.reading;

/** What an operation of a program is for. */
public enum Purpose {
    /** From the input to the argument of the core. */
    REDUCTION("range reduction"),
    /** The index into tables, and their entries. */
    TABLE("table look-up"),
    /** The approximation: a polynomial. */
    CORE("core"),
    /** From the core to the result. */
    RECONSTRUCTION("reconstruction"),
    /** Which inputs take other ways, and results that no formula gives. */
    SPECIAL("special values"),
    /** All of a program without a polynomial. */
    FORMULA("formula");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    /** {@return in words} */
    public String words() {
        return words;
    }
}
