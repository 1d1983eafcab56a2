package dev.ulpforge.driver.audit;

import java.util.List;

import jdk.incubator.vector.FloatVector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.driver.audit.AuditRow.Measured;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Known answers: the largest errors of Intel's SVML as JDK 25 carries it, for 512 and 256 bits. Those of sampled tables
 * found elsewhere are a little smaller where the worst inputs are few: for exp at 512 bits (0.572 without the subnormal
 * results) and for atan (0.513 without the inputs just above 1/8). At 256 bits atan is worst at 0x1.8021e8p-2 (0.8289, not 0.816) and cbrt
 * at a subnormal input (0.5118, not 0.509).
 */
@Tag("long")
class LanewiseMaximaTest {

    private static double max(Function fn, String domain) {
        Peer peer = new PeerClasses("").peer(PeerLibrary.of("lanewise"), fn).orElseThrow();
        int threads = Runtime.getRuntime().availableProcessors();
        Measured row = (Measured) new Audit(fn, domain, 0, "", threads).of(List.of(peer), Progress.SILENT).getFirst();
        assertThat(row.wrong()).as(row.which()).isZero();
        return row.maxUlp().doubleValue();
    }

    private static int column() {
        int bits = FloatVector.SPECIES_PREFERRED.vectorBitSize();
        assumeTrue(System.getProperty("os.arch").equals("amd64") && bits >= 256, "SVML is for x86-64");
        return bits;
    }

    @ParameterizedTest
    @CsvSource({ "EXP, .7680, .7493", "LOG, .5487, .9311", "LOG10, .5324, .7703", "LOG1P, .5503, .6221",
            "EXPM1, .5847, .5592", "SIN, .6013, .6013", "COS, .6057, .6057", "TAN, .5478, .5029", "ASIN, .7541, .7541",
            "ACOS, .7955, .7955", "ATAN, .5250, .8289", "SINH, .9130, .6966", "COSH, .7690, .5719",
            "TANH, .5690, .5131", "CBRT, .6777, .5118" })
    void exhaustiveMaximum(Function fn, double wide, double narrow) {
        double known = column() == 512 ? wide : narrow;
        assertThat(max(fn, "")).isCloseTo(known, Offset.offset(6e-4));
    }

    @Test
    void expWithoutSubnormalResults() {
        assumeTrue(column() == 512, "another kernel at 256 bits");
        assertThat(max(Function.EXP, "[-87.33, 88.72283]")).isEqualTo(0.5717);
    }
}
