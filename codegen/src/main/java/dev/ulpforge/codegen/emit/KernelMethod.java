package dev.ulpforge.codegen.emit;

import java.util.List;
import java.util.Locale;

import dev.ulpforge.codegen.ir.Program;

/**
 * A program under the name of the methods that it becomes.
 *
 * @param name    the name of the generated methods, a Java identifier
 * @param program what they compute
 * @param facts   lines for their documentation: target function, domain, bound, witness
 */
public record KernelMethod(String name, Program program, List<String> facts) {
    /** Copies {@code facts}. */
    public KernelMethod {
        facts = List.copyOf(facts);
    }

    /** {@return the name of the method for the lanes where a {@code usually} at {@code position} is false} */
    String rareName(int position) {
        return name + "Rare" + position;
    }

    /** {@return the name of the constant that holds the table of the {@code lookup} at {@code position}} */
    String tableName(int position) {
        return name.toUpperCase(Locale.ROOT) + "_TABLE_" + position;
    }
}
