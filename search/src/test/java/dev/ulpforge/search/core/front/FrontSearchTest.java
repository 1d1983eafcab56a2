package dev.ulpforge.search.core.front;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.search.core.number.Functions;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrontSearchTest {

    private static final Set<Operation> FOUR = EnumSet.complementOf(EnumSet.of(Operation.FMA));
    private static final Problem EXP2 = new Problem("exp2(x)", Functions.EXP2, ErrorKind.RELATIVE,
            new Interval(0, 1, true, false));

    /** Few islands do for what programs are and for what is told of them. */
    private static FrontSpec spec(int ops, long seed) {
        return FrontSpec.of(EXP2, FOUR, ops, seed).withIslands(2);
    }

    /** Found once, for the tests of what it is and what it says. */
    private static final class FrontOfExp2 {
        private static final Front FOUND = FrontSearch.run(spec(5, 1), Budget.epochs(1, 2), Progress.SILENT);
    }

    @Test
    void findsTheKnownFrontOfExp2FromNothing() {
        double[] known = { 3.57e-2, 2.99e-2, 8.68e-4, 2.17e-4, 4.35e-6 };
        for (int ops = 1; ops <= 5; ops++) {
            assertThat(FrontOfExp2.FOUND.within(ops).orElseThrow().error()).as("%d operations", ops)
                    .isLessThan(known[ops - 1]);
        }
    }

    @Test
    void theOutcomeDoesNotDependOnThreadsOrInterruption(@TempDir Path directory) {
        FrontSpec two = spec(2, 5);
        String whole = FrontSearch.run(two, Budget.epochs(2, 1), Progress.SILENT).tsv();
        Path file = directory.resolve("front.checkpoint");
        FrontSearch.run(two, Budget.epochs(1, 2).withCheckpoint(file), Progress.SILENT);
        assertThat(FrontSearch.run(two, Budget.epochs(2, 3).withCheckpoint(file), Progress.SILENT).tsv())
                .isEqualTo(whole);
    }

    @Test
    void aCheckpointOfAnotherSearchIsRefused(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("front.checkpoint");
        FrontSearch.run(spec(2, 1), Budget.epochs(1, 2).withCheckpoint(file), Progress.SILENT);
        assertThatThrownBy(
                () -> FrontSearch.run(spec(3, 1), Budget.epochs(1, 2).withCheckpoint(file), Progress.SILENT))
                .isInstanceOf(CheckpointException.class).hasMessageContaining("belongs to another search");
        Files.writeString(file, "something else");
        assertThatThrownBy(
                () -> FrontSearch.run(spec(2, 1), Budget.epochs(1, 2).withCheckpoint(file), Progress.SILENT))
                .hasMessageContaining("is no checkpoint");
    }

    @Test
    void cancellingKeepsTheBest() {
        List<String> seen = new ArrayList<>();
        Progress progress = (fraction, line) -> !seen.add(line);
        Front front = FrontSearch.run(spec(3, 1), Budget.time(Duration.ofHours(1), 2), progress);
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst()).contains("generation 10").contains("/s").contains("3:").contains("s left");
        assertThat(front.within(3).orElseThrow().error()).isLessThan(9e-4);
    }

    @Test
    void costsMayDiffer() {
        FrontSpec dear = new FrontSpec(EXP2,
                Map.of(Operation.ADD, 1.0, Operation.SUB, 1.0, Operation.MUL, 1.0, Operation.DIV, 20.0), 4,
                1, 3);
        Front front = FrontSearch.run(dear, Budget.epochs(1, 2), Progress.SILENT);
        assertThat(front.within(4).orElseThrow().program().skeleton().toString()).doesNotContain("div");
        assertThat(front.within(4).orElseThrow().error()).isLessThan(2e-3);
    }

    @Test
    void fmaIsAnOperationOfItsOwn() {
        FrontSpec spec = FrontSpec.of(EXP2, EnumSet.of(Operation.ADD, Operation.MUL, Operation.FMA), 2, 1)
                .withIslands(2);
        Front front = FrontSearch.run(spec, Budget.epochs(1, 2), Progress.SILENT);
        assertThat(front.within(2).orElseThrow().error()).isLessThan(1.73e-3);
    }

    @Test
    void errorsMayBeAbsolute() {
        Problem absolute = new Problem("exp2(x)", Functions.EXP2, ErrorKind.ABSOLUTE, Interval.closed(0, 1));
        Front front = FrontSearch.run(FrontSpec.of(absolute, FOUR, 3, 1).withIslands(2), Budget.epochs(1, 2),
                Progress.SILENT);
        assertThat(front.within(3).orElseThrow().error()).isBetween(1.0e-3, 1.4e-3);
    }

    @Test
    void aPoleBetweenPointsIsFound() {
        RealProgram pole = RealProgram.of(ProgramSkeleton.parse("add x _; div _ 1; add x 2"), -0.123456, 1e-14);
        assertThat(new MaximumError(EXP2).error(pole)).isGreaterThan(1);
    }

    @Test
    void confirmedErrorsAreThoseOfThePrintedPrograms() {
        for (String line : FrontOfExp2.FOUND.tsv().lines().toList()) {
            String[] columns = line.split("\t");
            assertThat(columns).hasSize(3);
            RealProgram program = RealProgramText.parse(columns[2]);
            assertThat(program.skeleton().size()).isEqualTo(Integer.parseInt(columns[0]));
            assertThat(dense(program)).isBetween(0.97 * Double.parseDouble(columns[1]),
                    1.0001 * Double.parseDouble(columns[1]));
        }
    }

    @Test
    void aFrontIsNowhereWorseThanWhatItBeganWith(@TempDir Path directory) {
        Front.Point known = FrontOfExp2.FOUND.within(5).orElseThrow();
        FrontSpec begun = spec(5, 7).beginningWith(List.of(known.program()));
        Budget none = Budget.time(Duration.ofNanos(1), 1);
        assertThat(FrontSearch.run(spec(5, 7), none, Progress.SILENT).points()).isEmpty();
        assertThat(FrontSearch.run(begun, none, Progress.SILENT).points()).singleElement()
                .satisfies(point -> assertThat(point.error()).isLessThanOrEqualTo(known.error()));
        Path file = directory.resolve("front.checkpoint");
        FrontSearch.run(spec(2, 5), Budget.epochs(1, 2).withCheckpoint(file), Progress.SILENT);
        assertThat(FrontSearch.canGoOnFrom(file, spec(2, 5))).isTrue();
        assertThat(FrontSearch.canGoOnFrom(file, spec(2, 5).beginningWith(List.of(known.program())))).isFalse();
    }

    private static double dense(RealProgram program) {
        double max = 0;
        for (int i = 1; i <= 500; i++) {
            var f = Functions.EXP2.at(i / 500.0);
            max = Math.max(max, Math.abs(program.at(i / 500.0).minus(f).over(f).hi()));
        }
        return max;
    }
}
