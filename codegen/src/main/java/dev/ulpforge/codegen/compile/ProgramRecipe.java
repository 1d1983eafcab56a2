package dev.ulpforge.codegen.compile;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.task.Recipe;

/**
 * How another JVM makes the vector loop of a program: it compiles the same text.
 *
 * @param text the program's
 */
public record ProgramRecipe(String text) implements Recipe<BulkKernel> {

    /** The recipe of a program. */
    ProgramRecipe(Program program) {
        this(ProgramText.print(program));
    }

    @Override
    public BulkKernel make() {
        return CompiledKernel.of(ProgramText.parse(text));
    }
}
