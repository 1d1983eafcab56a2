package dev.ulpforge.tests.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocaleFreeTest {
    private static final class Careless {
        String shown(int count) {
            return "%d".formatted(count);
        }

        String named(String name) {
            return name.toLowerCase();
        }
    }

    @Test
    void aCallWithoutALocaleIsSeen() {
        assertThatThrownBy(() -> LocaleFree.CALLS.check(new ClassFileImporter().importClasses(Careless.class)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("formatted")
                .hasMessageContaining("toLowerCase");
    }
}
