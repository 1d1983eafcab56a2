package dev.ulpforge.driver.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.worker.FrontTask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SavedFrontTest {
    private static final String FRONT = FrontTask.MARK + "\n0\t2.9289e-01\t1.4142\n2\t2.9000e-02\t(x + 1)\n";
    private static final String COMPARISON = FrontTask.MARK
            + "\ncost\tevolved\tclassical\trandom\tform\n0\t2.929e-01\t-\t2.929e-01\t-\n2\t2.900e-02\t2.900e-02\t-\tminimax\n";
    @TempDir
    private Path directory;

    @Test
    void aFrontAloneIsOneCurve() throws IOException {
        SavedFront front = SavedFront.read(Files.writeString(directory.resolve("front.tsv"), FRONT));
        assertThat(front.points()).extracting(SavedFront.Point::program).containsExactly("1.4142", "(x + 1)");
        assertThat(front.curves()).singleElement()
                .isEqualTo(new SavedFront.Curve("evolved", List.of(0.0, 2.0), List.of(0.29289, 0.029)));
    }

    @Test
    void theComparisonBesideItGivesTheOthers() throws IOException {
        Path path = Files.writeString(directory.resolve("front.tsv"), FRONT);
        Files.writeString(FrontTask.comparison(path), COMPARISON);
        assertThat(SavedFront.read(path).curves()).containsExactly(
                new SavedFront.Curve("evolved", List.of(0.0, 2.0), List.of(0.2929, 0.029)),
                new SavedFront.Curve("best classical", List.of(0.0, 2.0), List.of(Double.NaN, 0.029)),
                new SavedFront.Curve("random search", List.of(0.0, 2.0), List.of(0.2929, Double.NaN)));
    }

    @Test
    void anythingElseIsRefused() throws IOException {
        for (String text : List.of("", "x\n", FrontTask.MARK + "\nfew\n", FrontTask.MARK + "\n1\t2\n")) {
            Path path = Files.writeString(directory.resolve("other.tsv"), text);
            assertThatThrownBy(() -> SavedFront.read(path)).isInstanceOf(CommandException.class)
                    .hasMessageContaining("--front");
        }
    }
}
