package dev.ulpforge.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Every package is a slice of its own, whatever lies below it. */
final class Packages implements SliceAssignment {
    static final ArchRule FREE_OF_CYCLES = slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    private Packages() {}

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
        return "packages";
    }
}
