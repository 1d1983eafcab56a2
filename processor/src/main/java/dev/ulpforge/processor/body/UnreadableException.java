package dev.ulpforge.processor.body;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;

/** A body that is no real function that can be read, with the place where it stops being one. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 60;

    private final transient Tree place;
    private final transient CompilationUnitTree unit;

    UnreadableException(String why, Tree place, CompilationUnitTree unit) {
        super(why);
        this.place = place;
        this.unit = unit;
    }

    /** {@return where the body cannot be read} */
    public Tree place() {
        return place;
    }

    /** {@return the source that the place is in} */
    public CompilationUnitTree unit() {
        return unit;
    }

    /** {@return what the user wrote there, on one line and not too long} */
    public String words() {
        String text = place.toString().strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
