package dev.ulpforge.codegen.compile;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.CostModel;
import dev.ulpforge.model.ir.Op;
import dev.ulpforge.model.ir.Program;

import static org.assertj.core.api.Assertions.assertThat;

class CostCalibrationTest {

    @Tag("timing")
    @Test
    void whatTakesLongerCostsMore() {
        CostModel model = CostCalibration.measure(Duration.ofMillis(50));
        Map<String, Double> nanos = model.nanos();
        assertThat(model.base()).isPositive();
        assertThat(nanos.get("fma")).isPositive().isLessThan(nanos.get("div"));
        assertThat(nanos.get("div")).isLessThan(nanos.get("sqrt"));
        assertThat(nanos.get("bits")).isLessThan(nanos.get("fma"));
        assertThat(nanos.get("lookup2")).isLessThan(nanos.get("sqrt"));
    }

    /** Cheaper than a calibration: every probe is a program that compiles and whose steps are all there. */
    @Test
    void probesHaveTheirOperations() {
        for (CostProbe probe : CostProbe.all()) {
            Program program = probe.program();
            long operations = IntStream.range(0, program.ops().size())
                    .filter(position -> !(program.ops().get(position) instanceof Op.Leaf) && probe.kinds()
                            .contains(CostModel.kind(program.ops().get(position), program.types().get(position))))
                    .count();
            assertThat(operations).as("%s", probe.kinds()).isGreaterThanOrEqualTo(probe.steps());
        }
        assertThat(CostProbe.all().stream().flatMap(probe -> probe.kinds().stream()))
                .containsExactlyInAnyOrderElementsOf(CostModel.kinds());
    }
}
