package dev.ulpforge.model.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpeedFileTest {
    private static final LockFile LOCK = Locks.random(1);
    private static final ProgramSpeed SPEED = new ProgramSpeed(ProgramSpeed.key(LOCK.program()), "exp(x)",
            List.of(new ProgramSpeed.Time(0.15449, "Ulpforge"), new ProgramSpeed.Time(4.7, "(float) Math.exp(x)")));
    private static final SpeedFile FILE = new SpeedFile("a CPU", "25", "2026-11-27", new TreeMap<>())
            .with(256, List.of(SPEED), "2026-11-28");

    @Test
    void tellsTheTimesOfAProgramAndItsPeers() {
        assertThat(FILE.lines(LOCK)).containsExactly("<p>Times per float on a CPU,", "JDK 25, 2026-11-28:",
                "with 256 bits 0.154 ns ({@code (float) Math.exp(x)} 4.700).");
        assertThat(FILE.lines(Locks.random(2))).isEmpty();
    }

    @Test
    void keepsWhatIsNotMeasuredAgain() {
        ProgramSpeed other = new ProgramSpeed("0123456789ab", "exp(x)", List.of(new ProgramSpeed.Time(2, "Ulpforge")));
        SpeedFile more = FILE.with(256, List.of(other), "2026-11-29").with(512, List.of(SPEED), "2026-11-30");
        assertThat(more.speeds().get(256)).containsExactlyInAnyOrder(SPEED, other);
        assertThat(more.speeds().firstKey()).isEqualTo(512);
        assertThat(more.of(Set.of(other.program())).speeds().get(256)).containsExactly(other);
        assertThat(FILE.with(256, List.of(SPEED), "2026-11-28")).isEqualTo(FILE);
    }

    @Test
    void itsTextIsReadBack(@TempDir Path folder) throws IOException {
        assertThat(SpeedFile.parse(FILE.text())).isEqualTo(FILE);
        assertThat(SpeedFile.in(folder.resolve("none"))).isEmpty();
        Files.writeString(folder.resolve("b" + SpeedFile.ENDING), FILE.text());
        assertThat(SpeedFile.in(folder)).containsExactly(FILE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "speeds 1 | speeds 2", "0.154 | 0.15", "cpu a | gpu a", "[256] | [wide]",
            "4.700 ( | 4.7 (", "date | jdk", "Ulpforge | Ulpforge " })
    void whatIsNotSpelledSoIsRefused(String part, String other, @TempDir Path folder) throws IOException {
        String text = FILE.text().replace(part, "Ulpforge".equals(part) ? part + " " : other);
        assertThatThrownBy(() -> SpeedFile.parse(text)).isInstanceOf(IllegalArgumentException.class);
        Files.writeString(folder.resolve("b" + SpeedFile.ENDING), text);
        assertThatThrownBy(() -> SpeedFile.in(folder)).isInstanceOf(LockException.class).hasMessageContaining("b.sp");
    }
}
