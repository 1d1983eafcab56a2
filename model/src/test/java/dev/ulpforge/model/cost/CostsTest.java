package dev.ulpforge.model.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.cost.CostVector.Column;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CostsTest {
    private static final Program PROGRAM = ProgramText
            .parse("v0 = input\nv1 = fma v0 v0 v0\nv2 = div v1 v0\nreturn v2\n");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "intel | intel:128 intel:256 intel:512",
            "arm | arm:128",
            "amd:512 | amd:512",
            "amd:512,intel:256 | amd:512 intel:256",
            "' intel:256 , arm' | arm:128 intel:256" })
    void aChoiceNamesColumns(String choice, String columns) {
        assertThat(Costs.of(choice).tables().keySet().stream().map(Column::toString).reduce((a, b) -> a + " " + b))
                .hasValue(columns);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "intel,", "zilog", "intel:1024", "arm:512", "intel:", "no/such.costs", "a\u0000b" })
    void aWrongChoiceIsRefused(String choice) {
        assertThatIllegalArgumentException().isThrownBy(() -> Costs.of(choice));
    }

    @Test
    void theDefaultIsBothMakersOfMeasuredCpus() {
        assertThat(Costs.portable()).isEqualTo(Costs.of("intel,amd"));
        assertThat(Costs.of("intel:512,amd:256")).hasToString("amd:256,intel:512");
        assertThat(Costs.portable().vector(PROGRAM).nanos()).hasSize(6);
    }

    @Test
    void aFileIsAChoice(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.costs"), CostFile.known("amd").text());
        assertThat(Costs.of(file + ":256").vector(PROGRAM).nanos().get(new Column("amd", 256)))
                .isCloseTo(Costs.of("amd:256").vector(PROGRAM).nanos().get(new Column("amd", 256)), within(1e-3));
        Files.writeString(file, "ulpforge costs 1\ncpu\n");
        assertThatIllegalArgumentException().isThrownBy(() -> Costs.of(file.toString()))
                .withMessageContaining("mine.costs, line 2");
    }

    @Test
    void theWorseMakerCountsAndWidthsAlike() {
        CostVector costs = vector(2, 40, 5, 10);
        CostVector units = vector(1, 10, 1, 10);
        assertThat(costs.byMaker(units)).isEqualTo(List.of((5 + 1) / 2.0, (2 + 4) / 2.0));
        assertThat(vector(2, 20, 5, 10).byMaker(units)).isEqualTo(List.of((5 + 1) / 2.0, (2 + 2) / 2.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostVector(new TreeMap<>()));
    }

    private static CostVector vector(double intel512, double intel256, double amd512, double amd256) {
        return new CostVector(
                new TreeMap<>(Map.of(new Column("intel", 512), intel512, new Column("intel", 256), intel256,
                        new Column("amd", 512), amd512, new Column("amd", 256), amd256)));
    }

    @Test
    void oneColumnCountsInMultiplesOfAnFma() {
        Costs costs = Costs.of("amd:512");
        double fma = costs.tables().firstEntry().getValue().costAlone("fma");
        assertThat(costs.cost(PROGRAM)).isCloseTo(
                0.0125 / fma * costs.vector(PROGRAM).nanos().get(new Column("amd", 512)), within(1e-12));
        assertThat(costs.costOfAll(PROGRAM)).isLessThan(costs.cost(PROGRAM));
    }

    /** With 128 bits they have 64 for floats, or no instruction. */
    @ParameterizedTest
    @ValueSource(strings = {
            "v0 = input\nv1 = f2d v0\nv2 = dadd v1 v1\nv3 = d2f v2\nreturn v3\n",
            "v0 = input\nv1 = bits v0\nv2 = ints 0x00000000 0x3f800000\nv3 = gather v2 v1\nv4 = from_bits v3\nreturn v4\n" })
    void shortVectorsGoElementByElement(String text) {
        Program program = ProgramText.parse(text);
        CostTable table = CostFile.known("intel").tables().get(128);
        double element = table.costAlone(OperationKind.BY_ELEMENT);
        assertThat(Costs.of("intel:128").vector(program).nanos().firstEntry().getValue())
                .isBetween(table.overhead() + 3 * element, table.overhead() + 3.5 * element);
        assertThat(Costs.of("intel:256").vector(program).nanos().firstEntry().getValue())
                .isNotCloseTo(table.overhead() + 3 * element, within(0.5 * element));
    }

    @Test
    void aSubnormalLaneDelaysItsVector() {
        Costs wide = Costs.of("intel:512");
        Costs narrow = Costs.of("intel:128");
        double ofAll = wide.costOfSubnormals(List.of(1.0));
        assertThat(ofAll).isGreaterThan(wide.cost(PROGRAM));
        assertThat(wide.costOfSubnormals(List.of(0.5, 0.5))).isCloseTo(2 * ofAll, within(1e-3 * ofAll));
        assertThat(wide.costOfSubnormals(List.of(0.01)) / ofAll)
                .isGreaterThan(3 * narrow.costOfSubnormals(List.of(0.01)) / narrow.costOfSubnormals(List.of(1.0)));
        assertThat(wide.costOfSubnormals(List.of())).isZero();
        assertThat(Costs.of("arm").costOfSubnormals(List.of(1.0))).isZero();
    }
}
