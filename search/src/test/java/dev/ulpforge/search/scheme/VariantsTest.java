package dev.ulpforge.search.scheme;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.search.scheme.value.Evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VariantsTest {
    private static final Dimension TERMS = new Dimension.Count("terms", 2, 3);
    private static final Dimension.Flag CAREFUL = new Dimension.Flag("careful");
    private static final Dimension ORDER = Dimension.Choice.of(Evaluation.class);

    @Test
    void allAreEnumeratedInOrder() {
        assertThat(Variants.of(TERMS, CAREFUL, ORDER).with(3)).extracting(Variant::toString).containsExactly(
                "3 terms, horner", "3 terms, estrin", "3 terms, careful, horner", "3 terms, careful, estrin");
    }

    @Test
    void someAreRuledOut() {
        Variants few = Variants.of(TERMS, CAREFUL).where(variant -> !variant.has(CAREFUL) || variant.of(TERMS) > 2);
        assertThat(few.first().boxed().flatMap(few::with)).extracting(Variant::toString)
                .containsExactly("2 terms", "3 terms", "3 terms, careful");
    }

    @Test
    void aVariantKeepsToItsRanges() {
        assertThatThrownBy(() -> new Variant(List.of(TERMS), List.of(4))).hasMessageContaining("4 is no value");
        assertThatThrownBy(() -> new Variant(List.of(TERMS), List.of())).hasMessageContaining("no choices");
    }
}
