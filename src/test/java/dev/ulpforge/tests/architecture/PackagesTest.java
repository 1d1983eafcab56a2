package dev.ulpforge.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

import dev.ulpforge.tests.architecture.cycle.Above;
import dev.ulpforge.tests.architecture.cycle.below.Below;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PackagesTest {

    @Test
    void aPackageAndOneBelowItAreACycle() {
        JavaClasses classes = ClassesByName.importer().importPackagesOf(Above.class, Below.class);
        assertThatThrownBy(() -> Packages.FREE_OF_CYCLES.check(classes)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected").hasMessageContaining("architecture.cycle.below");
    }
}
