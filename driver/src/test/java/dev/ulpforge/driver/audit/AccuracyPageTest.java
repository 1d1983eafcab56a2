package dev.ulpforge.driver.audit;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.ulpforge.driver.audit.AuditRow.Absent;
import dev.ulpforge.driver.audit.AuditRow.Conditions;
import dev.ulpforge.driver.audit.AuditRow.Measured;
import dev.ulpforge.model.lock.Witness;

import static org.assertj.core.api.Assertions.assertThat;

class AccuracyPageTest {
    private static AuditKey key(String fn, String version, String jdk) {
        return new AuditKey(fn, "", "jafama", version, "CPU", jdk);
    }

    private static AuditRow row(AuditKey key, String maxUlp, long wrong, String date) {
        return new Measured(key, new Conditions("(float) FastMath." + key.fn() + "(x)", 256, "-XX:UseAVX=2", date),
                new BigDecimal(maxUlp), new Witness(1, 2, 3), 1000, 990, 2, wrong, wrong == 0 ? "" : "NaN for +0 at 1",
                new Disorder(7, "f(1)=2 f(2)=1"), 12.34);
    }

    private static String page(AuditRow... rows) {
        return new AccuracyPage(new AuditRows(List.of(rows)), "rows.txt").text();
    }

    @Test
    void eachMachineAndJdkHasItsSection() {
        String page = page(row(key("sin", "a.jar", "25"), "0.5", 0, "2026-11-28"),
                row(key("sin", "a.jar", "26"), "0.75", 1, "2026-11-29"));
        assertThat(page).startsWith(AccuracyPage.MARK).contains("[rows.txt](rows.txt)")
                .containsSubsequence("## CPU, JDK 25\n", "| 0.5 |", "## CPU, JDK 26\n", "| 0.75 (!) |",
                        "| NaN for +0 at 1 |");
    }

    @Test
    void eachVersionHasItsTable() {
        String page = page(row(key("cos", "a.jar", "25"), "0.51", 0, "2026-11-30"),
                row(key("sin", "a.jar", "25"), "0.5", 0, "2026-11-28"), new Absent(key("tan", "a.jar", "25")),
                row(key("sin", "b.jar", "25"), "0.52", 0, "2026-11-29"));
        assertThat(page).containsSubsequence("Such as `(float) FastMath.sin(x)` of a.jar, in a JVM with vectors of 256 "
                + "bits (`-XX:UseAVX=2`), 2026-11-28 and 2026-11-30.\n",
                "\n| sin | 0.5 | `0x1.0p0` | `0x1.0p1` | "
                        + "`0x1.8p1` | 10 (1.00 %), 2 of them undecided | right | 7, first `f(1)=2 f(2)=1` | 12.3 |\n"
                        + "| cos | 0.51 |",
                " of b.jar, in a JVM", "\n| sin | 0.52 |");
        assertThat(page).contains(
                "| sin | not run yet | not run yet | not run yet | not run yet | not run yet | 0.52 |",
                "| tan | not run yet | not run yet | not run yet | not run yet | not run yet | – |");
    }
}
