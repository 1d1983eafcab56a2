package dev.ulpforge.codegen.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.cost.CostTable;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.cost.OperationKind;
import dev.ulpforge.model.cost.Resource;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTest {
    private static final Set<Resource> MEASURED = Set.of(Resource.VECTOR, Resource.MULTIPLY, Resource.PERMUTE,
            Resource.DIVIDER);

    /**
     * A machine whose programs take what a table says is measured as about that table: what idles counts a little too,
     * and what adds no more than it takes of all ports is not seen.
     */
    @ParameterizedTest
    @CsvSource({ "amd:512, 16", "amd:256, 8", "intel:512, 16", "intel:256, 8" })
    void aMachineWithKnownCostsIsFound(String machine, int lanes) {
        CostTable known = Costs.of(machine).tables().firstEntry().getValue();
        CostTable found = new Calibration(known::cost, lanes).table();
        for (String kind : new String[]{ "fma", "mul", "iadd", "ior", "dfma", "div", "sqrt", "ddiv",
                "select", "lookup8" }) {
            assertThat(found.costAlone(kind)).as(kind).isCloseTo(seen(known, kind),
                    within(0.15 * known.costAlone(kind) + 0.15 * known.costAlone("fma")));
        }
        assertThat(found.overhead()).isBetween(0.0, 3 * known.overhead());
    }

    /** {@return the longest time that an operation takes of the resources that are measured} */
    private static double seen(CostTable table, String kind) {
        return table.uses().get(kind).entrySet().stream().filter(use -> MEASURED.contains(use.getKey()))
                .mapToDouble(Map.Entry::getValue).max().orElse(0);
    }

    /** With 128 bits C2 has no vectors for them. */
    @Test
    void doublesOfShortVectorsCostWhatElementsDo() {
        CostTable known = Costs.of("intel:128").tables().firstEntry().getValue();
        CostTable found = new Calibration(known::cost, 4).table();
        assertThat(found.uses().get("dfma")).isEqualTo(found.uses().get(OperationKind.BY_ELEMENT));
        assertThat(found.uses().get("gather")).isEqualTo(found.uses().get("llt"));
    }

    /** Cheaper than a calibration: every probe is a program whose steps are all there. */
    @Test
    void probesHaveTheirOperations() {
        List<Probe> all = new ArrayList<>(Probes.all(16));
        all.addAll(DoubleProbes.all());
        for (Probe probe : all) {
            Program program = probe.alone();
            long operations = IntStream.range(0, program.ops().size())
                    .filter(position -> !(program.ops().get(position) instanceof Op.Leaf) && probe.kinds()
                            .contains(OperationKind.of(program.ops().get(position), program.types().get(position))))
                    .count();
            assertThat(operations).as("%s", probe.kinds()).isGreaterThanOrEqualTo(probe.steps());
        }
        List<String> kinds = new ArrayList<>(all.stream().flatMap(probe -> probe.kinds().stream()).toList());
        kinds.addAll(List.of("load", "store", "gather", "by_element", "subnormal", "bits", "from_bits", "dbits",
                "from_dbits"));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(OperationKind.all());
    }
}
