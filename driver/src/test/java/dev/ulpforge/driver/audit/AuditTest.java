package dev.ulpforge.driver.audit;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.ulpforge.driver.audit.AuditRow.Absent;
import dev.ulpforge.driver.audit.AuditRow.Measured;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** That an audit finds what is wrong with a library, on small domains. */
class AuditTest {
    private static final PeerLibrary FLAWED = PeerLibrary.of(FlawedMath.class.getName());
    private static final PeerClasses CLASSES = new PeerClasses(
            FlawedMath.class.getProtectionDomain().getCodeSource().getLocation().getPath());

    private static List<AuditRow> rows(Function fn, String domain, String... libraries) {
        List<Peer> peers = Stream.of(libraries).map(name -> CLASSES.peer(PeerLibrary.of(name), fn).orElseThrow())
                .toList();
        return new Audit(fn, domain, 128, "", 2).of(peers, Progress.SILENT);
    }

    private static Measured flawed(Function fn, String domain) {
        return (Measured) rows(fn, domain, "strictmath", FLAWED.name()).get(1);
    }

    @Test
    void aWrongResultIsFoundWithItsInput() {
        Measured row = flawed(Function.EXP, "[1, 1.001]");
        float x = FlawedMath.WRONG;
        assertThat(row.maxUlp().doubleValue()).isBetween(2.5, 3.5);
        assertThat(row.witness()).isEqualTo(new Witness(x, FlawedMath.exp(x), Math.exp(x)));
        assertThat(row.inputs() - row.correctlyRounded()).isOne();
        assertThat(row.wrong()).isZero();
        assertThat(row.conditions().call()).isEqualTo("FlawedMath.exp(x)");
        assertThat(row.nanos()).isPositive();
    }

    @Test
    void oneFlawedLibraryDoesNotSpoilAnother() {
        assertThat(rows(Function.EXP, "[1, 1.001]", FLAWED.name(), "math", "strictmath").subList(1, 3))
                .allSatisfy(row -> {
                    assertThat(((Measured) row).maxUlp()).isEqualByComparingTo("0.5");
                    assertThat(((Measured) row).disorder()).isEqualTo(new Disorder(0, ""));
                });
    }

    @Test
    void wrongSpecialValuesAreFound() {
        assertThat(flawed(Function.LOG, "[-1e-40, 0]").which()).startsWith("inf for NaN at 71362 inputs, first -0x0.0");
        Measured row = flawed(Function.LOG, "[1, 1.001]");
        assertThat(row.wrong()).isOne();
        assertThat(row.which()).isEqualTo("-0 for +0 at 0x1.0p0");
        assertThat(row.maxUlp()).isEqualByComparingTo("0.5");
    }

    @Test
    void neighboursOutOfOrderAreFound() {
        Disorder found = flawed(Function.ATAN, "[0.124, 0.126]").disorder();
        float a = 0x1.0001p-3f;
        assertThat(found.pairs()).isEqualTo(1);
        assertThat(found.first()).isEqualTo(Disorder.text(a, FlawedMath.atan(a), Math.nextUp(a),
                FlawedMath.atan(Math.nextUp(a))));
        assertThat(flawed(Function.ATAN, "[-0.126, -0.124]").disorder().pairs()).isZero();
    }

    /** A cosine rises and falls; coarse results are in order all the same. */
    @Test
    void coarseResultsAreInOrder() {
        Measured row = flawed(Function.COS, "[3.14, 3.15]");
        assertThat(row.maxUlp().doubleValue()).isGreaterThan(3);
        assertThat(row.disorder().pairs()).isZero();
    }

    @Test
    void aFunctionThatALibraryLacksIsAbsent() {
        assertThat(CLASSES.peer(FLAWED, Function.SIN)).isEmpty();
        AuditRow row = new Audit(Function.SIN, "", 128, "", 1).absent(FLAWED, CLASSES.version(FLAWED));
        assertThat(AuditRow.parse(row.text())).isEqualTo(row).isInstanceOf(Absent.class);
    }

    /** The libraries that Ulpforge itself uses are not those of a user. */
    @Test
    void onlyWhatIsNamedIsOnTheClassPath() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeerClasses("").require(PeerLibrary.of("hipparchus")))
                .withMessageContaining("org.hipparchus.util.FastMath").withMessageContaining("--class-path");
    }

    @Test
    void rowsAreRead() {
        List<AuditRow> rows = rows(Function.ATAN, "[0.124, 0.126]", "math", FLAWED.name());
        AuditRows all = new AuditRows(List.of()).with(rows);
        assertThat(AuditRows.parse(all.text()).text()).isEqualTo(all.text());
        assertThat(all.with(rows).rows()).hasSize(2);
        assertThat(all.has(rows.getFirst().key())).isTrue();
    }
}
