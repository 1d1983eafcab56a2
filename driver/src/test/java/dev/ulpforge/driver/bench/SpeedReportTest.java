package dev.ulpforge.driver.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.lock.MadeUpLocks;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.timing.Timing;

import static org.assertj.core.api.Assertions.assertThat;

class SpeedReportTest {

    /** A kernel that takes 1 ns. */
    private static SpeedReport.Entry entry(String fn, double math) {
        ProgramBuilder b = new ProgramBuilder();
        Program program = b.build(b.x());
        KernelSpec spec = new KernelSpec(Expression.parse(fn), Domain.ALL, 1);
        return new SpeedReport.Entry(Path.of("k.lock"), MadeUpLocks.lock(spec, program), Optional.empty(),
                BenchResult.of("4,096 floats", List.of(new Timing("Ulpforge", List.of(1.0)),
                        new Timing("lanewise(F)", List.of(1000.0)), new Timing("(float) " + fn, List.of(math)),
                        new Timing("copy", List.of(0.1)))));
    }

    @Test
    void theMedianIsThatOfTheFormulasInMath() {
        List<SpeedReport.Entry> entries = List.of(entry("exp", 9), entry("log", 2), entry("x + 1", 1),
                entry("sin", 4), entry("cos", 30));
        assertThat(new SpeedReport(entries, List.of()).toString()).contains(
                "Beside (float) of the same formula by Math, 5 kernels: in the median 4.0 times as fast, "
                        + "quartiles 2.0 and 9.0.\n");
        assertThat(new SpeedReport(entries.subList(0, 2), List.of()).toString()).doesNotContain("median");
    }
}
