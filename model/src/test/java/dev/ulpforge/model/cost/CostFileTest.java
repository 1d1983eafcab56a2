package dev.ulpforge.model.cost;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CostFileTest {
    static final List<String> KNOWN = Costs.KNOWN;

    @ParameterizedTest
    @FieldSource("KNOWN")
    void aFileSurvivesItsText(String name) {
        CostFile file = CostFile.known(name);
        CostFile again = CostFile.parse(file.text());
        assertThat(again.text()).isEqualTo(file.text());
        assertThat(again.tables().keySet()).isEqualTo(file.tables().keySet());
        file.tables().forEach((width, table) -> OperationKind.all().forEach(kind -> assertThat(
                again.tables().get(width).costAlone(kind)).isCloseTo(table.costAlone(kind), within(5.1e-5))));
    }

    @ParameterizedTest
    @FieldSource("KNOWN")
    void aFileSaysWhereItsFiguresComeFrom(String name) {
        CostFile file = CostFile.known(name);
        assertThat(file.maker()).isEqualTo(name);
        assertThat(file.source()).hasSizeGreaterThan(40);
        assertThat(file.jdk()).contains("25");
    }

    @ParameterizedTest
    @CsvSource({ "intel,256", "intel,128", "amd,256", "amd,128" })
    void narrowVectorsCostMore(String name, int width) {
        CostTable narrow = CostFile.known(name).tables().get(width);
        CostTable wide = CostFile.known(name).tables().get(2 * width);
        for (String kind : new String[]{ "fma", "add", "iand", "lookup4", "lookup16", "lookup32", "dfma" }) {
            assertThat(narrow.costAlone(kind)).as(kind).isGreaterThan(wide.costAlone(kind));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ulpforge costs 1 | ulpforge costs 2 | line 1: expected",
            "maker amd | maker | maker",
            "maker amd | maker A M D | no maker",
            "date 2026-11-28 | date today | no date",
            "[512] | [1024] | expected a width",
            "[512] | [511] | 128, 256 or 512",
            "unit 0.016 | unit | unit",
            "unit 0.016 | unit -1 | is not a number",
            "overhead 0.4 | unit 0.4 | overhead",
            "divider 6 | divider | is not a number",
            "divider 6 | mill 6 | is no resource",
            "bits from_bits: | bits from_bits | a colon",
            "bits from_bits: | bits: | no line for [from_bits]",
            "bits from_bits: | bits from_bits fmb: | no kind [fmb]",
            "bits from_bits: | bits from_bits fma: | fma was there before" })
    void whatIsWrongHasALine(String right, String wrong, String words) {
        String text = """
                ulpforge costs 1
                cpu c
                maker amd
                jdk 25
                date 2026-11-28
                source s
                [512]
                unit 0.016
                overhead 0.4
                """ + "bits from_bits:\n" + OperationKind.all().stream().filter(kind -> !kind.matches("(from_)?bits"))
                .map(kind -> kind + ": vector 1 divider 6\n").reduce("", String::concat);
        assertThat(CostFile.parse(text).maker()).isEqualTo("amd");
        assertThatIllegalArgumentException().isThrownBy(() -> CostFile.parse(text.replaceFirst(
                Pattern.quote(right), wrong))).withMessageContaining(words);
    }

    @Test
    void unitsMultiply() {
        CostTable amd = CostFile.known("amd").tables().get(512);
        assertThat(amd.uses().get("fma").get(Resource.MULTIPLY)).isCloseTo(0.008, within(1e-9));
    }
}
