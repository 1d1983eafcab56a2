package dev.ulpforge.model.lock;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;

import static org.assertj.core.api.Assertions.assertThat;

class SampleInputsTest {

    @ParameterizedTest
    @ValueSource(strings = { "", "[-10, 10]", "(0, 1]", "[1, inf)", "(-inf, -2]", "[0, 0]", "[1, 0x1.000004p0]",
            "[-0x1p-149, 0x1p-149]" })
    void everyGroupIsInTheDomainAndTheEndsAreAmongThem(String text) {
        Domain domain = Domain.parse(text);
        List<List<Float>> groups = SampleInputs.groups(domain);
        assertThat(groups).allSatisfy(group -> assertThat(group).isNotEmpty().allMatch(domain::contains))
                .contains(List.of(domain.lower()), List.of(domain.upper()))
                .isEqualTo(SampleInputs.groups(domain));
        assertThat(groups.stream().flatMap(List::stream).map(Float::floatToRawIntBits).distinct().count())
                .isGreaterThanOrEqualTo(Math.min(64, domain.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[-10, 10]", "[0, 0]", "[1, 1.5]" })
    void thoseOf16BitsAreNumbersOfTheFormat(String text) {
        KernelSpec spec = new KernelSpec(Signature.of(Format.BINARY16), Expression.parse("exp"), Domain.parse(text),
                KernelSpec.CORRECTLY_ROUNDED);
        assertThat(SampleInputs.groups(spec)).allSatisfy(group -> assertThat(group).isNotEmpty()
                .allMatch(spec.domain()::contains).allMatch(x -> x.isNaN() || Format.BINARY16.rounded(x) == x));
        assertThat(SampleInputs.groups(spec).stream().flatMap(List::stream).distinct().count())
                .isGreaterThanOrEqualTo(Math.min(64, spec.inputs()));
    }

    @Test
    void mostBinadesOfAllFloatsAreSeen() {
        assertThat(SampleInputs.groups(Domain.ALL).stream().flatMap(List::stream)
                .map(x -> Float.floatToRawIntBits(x) >>> 23).collect(Collectors.toSet()).size())
                .isGreaterThan(450);
    }
}
