package dev.ulpforge.codegen.emit;

import java.util.Optional;

import com.palantir.javapoet.CodeBlock;

import dev.ulpforge.model.reading.ProgramReading;
import dev.ulpforge.model.reading.Purpose;

/** Comments that say what statements are for, one where that changes. Not thread-safe. */
final class SectionComments {
    private final ProgramReading reading;
    private Optional<Purpose> last = Optional.empty();

    SectionComments(ProgramReading reading) {
        this.reading = reading;
    }

    /** {@return what stands before the statement for {@code position}: nothing for inputs and constants} */
    CodeBlock before(int position) {
        if (reading.isGiven(position)) {
            return CodeBlock.of("");
        }
        Optional<Purpose> section = Optional.of(reading.section(position));
        boolean isNew = !section.equals(last);
        last = section;
        return isNew ? CodeBlock.of("// $L\n", section.get().words()) : CodeBlock.of("");
    }
}
