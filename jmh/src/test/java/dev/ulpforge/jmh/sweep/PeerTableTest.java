package dev.ulpforge.jmh.sweep;

import java.util.List;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.SweepReport;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.sweep.digest.Digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Known answers: the largest errors of Intel's SVML as JDK 25 carries it, for 512 and 256 bits. Those of sampled tables
 * found elsewhere are a little smaller where the worst inputs are few: for exp at 512 bits (0.572 without the subnormal
 * results) and for atan (0.513 without the inputs just above 1/8). At 256 bits atan is worst at 0x1.8021e8p-2 (0.8289, not 0.816) and cbrt
 * at a subnormal input (0.5118, not 0.509).
 */
class PeerTableTest {

    private static double max(JdkOperator operator, String domain) {
        Oracle oracle = Oracle.of(Expression.parse(operator.fn()), Domain.parse(domain));
        Verdict verdict = new Sweep(oracle).judge(operator.kernel(), Double.POSITIVE_INFINITY);
        assertThat(verdict).isInstanceOf(Verdict.Within.class);
        return verdict.findings().maxUlp().doubleValue();
    }

    private static int column() {
        int bits = FloatVector.SPECIES_PREFERRED.vectorBitSize();
        assumeTrue(System.getProperty("os.arch").equals("amd64") && bits >= 256, "SVML is for x86-64");
        return bits;
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "EXP, .7680, .7493", "LOG, .5487, .9311", "LOG10, .5324, .7703", "LOG1P, .5503, .6221",
            "EXPM1, .5847, .5592", "SIN, .6013, .6013", "COS, .6057, .6057", "TAN, .5478, .5029", "ASIN, .7541, .7541",
            "ACOS, .7955, .7955", "ATAN, .5250, .8289", "SINH, .9130, .6966", "COSH, .7690, .5719",
            "TANH, .5690, .5131", "CBRT, .6777, .5118" })
    void exhaustiveMaximum(JdkOperator operator, double wide, double narrow) {
        double known = column() == 512 ? wide : narrow;
        assertThat(max(operator, "")).isCloseTo(known, org.assertj.core.data.Offset.offset(6e-4));
    }

    @Tag("long")
    @Test
    void expWithoutSubnormalResults() {
        assumeTrue(column() == 512, "another kernel at 256 bits");
        assertThat(max(JdkOperator.EXP, "[-87.33, 88.72283]")).isEqualTo(0.5717);
    }

    @Test
    void tableIsText() {
        Digest digest = new Digest(java.util.Collections.nCopies(256, 0L));
        var witness = new dev.ulpforge.model.lock.Witness(1, 2, 3);
        var errors = new dev.ulpforge.model.lock.ErrorHistogram(java.util.Collections.nCopies(10, 1L));
        SweepReport f = new SweepReport(new java.math.BigDecimal("0.5324"), witness, 1L << 32, errors, 1L << 30, 0, 1,
                0, 1,
                java.util.Set.of(), digest);
        PeerTable table = new PeerTable(List.of(new PeerTable.Row(JdkOperator.LOG10, f, "x=-0x1.0p0 got …", 4.04)));
        assertThat(table.text().lines().skip(2)).containsExactly(
                "log10      0.5324  25.000 %       1     4.0  x=0x1.0p0 got 0x1.0p1 want 0x1.8p1",
                "        first wrong special value: x=-0x1.0p0 got …");
    }
}
