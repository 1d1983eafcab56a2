package dev.ulpforge.tests.architecture;

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
        assertThatThrownBy(() -> LocaleFree.CALLS.check(ClassesByName.importer().importClasses(Careless.class)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("formatted")
                .hasMessageContaining("toLowerCase");
    }
}
