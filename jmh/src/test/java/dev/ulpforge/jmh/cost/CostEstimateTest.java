package dev.ulpforge.jmh.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.codegen.calibration.Calibration;
import dev.ulpforge.jmh.sweep.ReadyMadeKernels;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.ProgramSpeed;
import dev.ulpforge.model.lock.SpeedFile;
import dev.ulpforge.search.kernel.ExpectedCost;
import dev.ulpforge.search.timing.LockTiming;
import dev.ulpforge.search.timing.TypicalInputs;

import static org.assertj.core.api.Assertions.assertThat;

/** Estimates of cost tables beside measured times, which are committed: no clock decides. */
class CostEstimateTest {
    private static final double LEAST = 0.9;
    private static final List<LockFile> LOCKS = ReadyMadeKernels.locks();

    /** {@return the times of the programs that are locked now, in ns per float} */
    private static Map<String, Double> measured(int width) throws IOException {
        return SpeedFile.parse(Files.readString(Path.of("../kernels/ulpforge/intel-xeon.speeds"))).speeds().get(width)
                .stream().collect(Collectors.toMap(ProgramSpeed::program,
                        speed -> Double.parseDouble(speed.times().getFirst().nanos())));
    }

    private static double[] estimates(Costs costs, List<LockFile> locks) {
        return locks.stream().mapToDouble(lock -> new ExpectedCost(costs,
                TypicalInputs.of(lock.spec().fn(), lock.spec().domain()).draw(1024, 1)).cost(lock.program())).toArray();
    }

    /** One table comes with Ulpforge, the other one {@code ulpforge calibrate} made on the machine of these times. */
    @ParameterizedTest
    @CsvSource({ "intel, 512", "intel, 256", "intel, 128", "results/calibrated-intel.costs, 512",
            "results/calibrated-intel.costs, 256", "results/calibrated-intel.costs, 128" })
    void estimatesPutTheReadyMadeKernelsIntoTheOrderOfTheirTimes(String file, int width) throws IOException {
        Map<String, Double> nanos = measured(width);
        List<LockFile> locks = LOCKS.stream().filter(lock -> nanos.containsKey(ProgramSpeed.key(lock.program())))
                .toList();
        assertThat(locks).hasSizeGreaterThanOrEqualTo(16);
        double[] times = locks.stream().mapToDouble(lock -> nanos.get(ProgramSpeed.key(lock.program()))).toArray();
        assertThat(RankCorrelation.of(estimates(Costs.of(file + ":" + width), locks), times)).isGreaterThan(LEAST);
    }

    /** Afresh, on whatever machine this is; it has to be quiet. */
    @Tag("timing")
    @Test
    void estimatesPutThemIntoTheOrderOfTheirTimesHere() {
        double[] times = LOCKS.stream().mapToDouble(lock -> new LockTiming(lock).nanos()).toArray();
        assertThat(RankCorrelation.of(estimates(Costs.of("intel:" + Calibration.width()), LOCKS), times))
                .isGreaterThan(LEAST);
    }
}
