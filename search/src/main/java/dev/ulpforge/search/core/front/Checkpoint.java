package dev.ulpforge.search.core.front;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.file.WholeFile;
import dev.ulpforge.search.core.program.ProgramSkeleton;
import dev.ulpforge.search.core.program.RealProgram;
import dev.ulpforge.search.core.program.RealProgramText;

/**
 * The state of a search between two epochs, from which it can go on as if it had never stopped.
 *
 * @param epoch epochs done
 * @param elapsed time used
 * @param populations one for each island
 */
record Checkpoint(long epoch, long evaluations, Duration elapsed, List<List<FittedProgram>> populations) {

    private static final String HEADING = Budget.CHECKPOINT_MARK + "2";

    static Checkpoint start(List<List<FittedProgram>> populations) {
        return new Checkpoint(0, 0, Duration.ZERO, populations);
    }

    void write(Path file, String fingerprint) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADING, fingerprint,
                epoch + " " + evaluations + " " + elapsed.toMillis() + " " + populations.size()));
        for (int i = 0; i < populations.size(); i++) {
            for (FittedProgram c : populations.get(i)) {
                String text = c.ops() == 0 ? "-" : RealProgramText.print(c.program());
                lines.add(i + "\t" + Double.toHexString(c.error()) + "\t" + text);
            }
        }
        WholeFile.write(file, String.join("\n", lines) + "\n");
    }

    /**
     * {@return the state that was written to a file}
     *
     * @param islands      the number of islands
     * @throws IOException         if the file cannot be read
     * @throws CheckpointException if it belongs to another search or is no checkpoint
     */
    static Checkpoint read(Path file, String fingerprint, int islands) throws IOException {
        List<String> lines = lines(file);
        if (lines.size() < 3 || !lines.get(0).equals(HEADING)) {
            throw new CheckpointException(file + " is no checkpoint of a front");
        }
        if (!lines.get(1).equals(fingerprint)) {
            throw new CheckpointException(file + " belongs to another search (" + lines.get(1) + ")");
        }
        try {
            Checkpoint checkpoint = parsed(lines);
            if (checkpoint.populations.size() != islands) {
                throw new IllegalArgumentException(checkpoint.populations.size() + " islands");
            }
            return checkpoint;
        } catch (RuntimeException e) {
            throw new CheckpointException(file + " is damaged (" + e.getMessage() + ")");
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new CheckpointException(file + " is no text");
        }
    }

    private static Checkpoint parsed(List<String> lines) {
        String[] head = lines.get(2).split(" ");
        List<List<FittedProgram>> populations = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(head[3]); i++) {
            populations.add(new ArrayList<>());
        }
        for (String line : lines.subList(3, lines.size())) {
            String[] parts = line.split("\t");
            RealProgram p = parts[2].equals("-")
                    ? RealProgram.of(ProgramSkeleton.of(List.of()))
                    : RealProgramText.parse(parts[2]);
            populations.get(Integer.parseInt(parts[0])).add(new FittedProgram(p, Double.parseDouble(parts[1])));
        }
        return new Checkpoint(Long.parseLong(head[0]), Long.parseLong(head[1]),
                Duration.ofMillis(Long.parseLong(head[2])), populations);
    }
}
