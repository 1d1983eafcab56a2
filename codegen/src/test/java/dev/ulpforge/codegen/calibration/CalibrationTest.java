package dev.ulpforge.codegen.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ulpforge.model.cost.CostTable;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.cost.OperationKind;
import dev.ulpforge.model.cost.Resource;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTest {
    /** What doubles take of all ports is not measured, but taken to be no less than of those that multiply. */
    private static final Set<String> DOUBLES = Set.of("dfma", "ddiv");

    /**
     * A machine whose programs take what a table says is measured as about that table: what idles counts a little too.
     */
    @ParameterizedTest
    @ValueSource(strings = { "amd:512", "amd:256" })
    void aMachineWithKnownCostsIsFound(String machine) {
        CostTable known = Costs.of(machine).tables().firstEntry().getValue();
        CostTable found = new Calibration(known::cost, machine.endsWith("512") ? 16 : 8).table();
        for (String kind : new String[]{ "fma", "mul", "iadd", "ior", "shl", "dfma", "div", "sqrt", "ddiv",
                "lookup8" }) {
            known.uses().get(kind).entrySet().stream()
                    .filter(use -> use.getKey() != Resource.VECTOR || !DOUBLES.contains(kind))
                    .forEach(use -> assertThat(found.uses().get(kind).getOrDefault(use.getKey(), 0.0))
                            .as("%s %s", kind, use.getKey())
                            .isCloseTo(use.getValue(), within(0.15 * use.getValue() + 0.05 * known.costAlone(kind))));
        }
        assertThat(found.overhead()).isBetween(0.0, 3 * known.overhead());
    }

    /** Cheaper than a calibration: every probe is a program whose steps are all there. */
    @Test
    void probesHaveTheirOperations() {
        for (Probe probe : Probes.all(16)) {
            Program program = probe.beside(Filler.VECTOR, 16);
            long operations = IntStream.range(0, program.ops().size())
                    .filter(position -> !(program.ops().get(position) instanceof Op.Leaf) && probe.kinds()
                            .contains(OperationKind.of(program.ops().get(position), program.types().get(position))))
                    .count();
            assertThat(operations).as("%s", probe.kinds()).isGreaterThanOrEqualTo(probe.steps());
        }
        List<String> kinds = new ArrayList<>(Probes.all(16).stream().flatMap(probe -> probe.kinds().stream()).toList());
        kinds.addAll(List.of("load", "store", "gather", "by_element", "bits", "from_bits", "dbits", "from_dbits"));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(OperationKind.all());
    }
}
