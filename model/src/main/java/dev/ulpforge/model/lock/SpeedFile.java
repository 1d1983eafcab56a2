package dev.ulpforge.model.lock;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The speeds of programs on one machine, which may be committed beside their locks: a file whose name ends in {@value
 * #ENDING}. A program that is not in it has not been measured there.
 *
 * @param cpu    the machine, in a line
 * @param jdk    the Java runtime, in a line
 * @param date   the day of the last measurement
 * @param speeds the speeds by the width of vectors in bits, in the order of the functions
 */
public record SpeedFile(String cpu, String jdk, String date, SortedMap<Integer, List<ProgramSpeed>> speeds) {
    /** How the names of such files end. */
    public static final String ENDING = ".speeds";

    static final String TITLE = "ulpforge speeds 1";

    /** Copies. */
    public SpeedFile {
        SortedMap<Integer, List<ProgramSpeed>> sorted = new TreeMap<>(Comparator.reverseOrder());
        speeds.forEach((width, each) -> sorted.put(width,
                each.stream().sorted(Comparator.comparing(ProgramSpeed::fn).thenComparing(ProgramSpeed::program))
                        .toList()));
        speeds = Collections.unmodifiableSortedMap(sorted);
    }

    /** {@return the speed of a lock's program with vectors of each width, in words, for a kernel's documentation} */
    public List<String> lines(LockFile lock) {
        String key = ProgramSpeed.key(lock.program());
        List<String> widths = new ArrayList<>();
        speeds.forEach((width, each) -> each.stream().filter(speed -> speed.program().equals(key))
                .forEach(speed -> widths.add("with " + width + " bits " + speed.words())));
        return widths.isEmpty()
                ? List.of()
                : List.of("<p>Times per float on " + cpu + ",", "JDK " + jdk + ", " + date + ":",
                        String.join(",\n", widths) + ".");
    }

    /** {@return this file with other speeds for the programs that were measured with vectors of a width} */
    public SpeedFile with(int width, List<ProgramSpeed> measured, String day) {
        SortedMap<Integer, List<ProgramSpeed>> all = new TreeMap<>(speeds);
        List<ProgramSpeed> kept = new ArrayList<>(measured);
        List<String> programs = measured.stream().map(ProgramSpeed::program).toList();
        all.getOrDefault(width, List.of()).stream().filter(speed -> !programs.contains(speed.program()))
                .forEach(kept::add);
        all.put(width, kept);
        return new SpeedFile(cpu, jdk, day, all);
    }

    /** {@return this file with the speeds of programs that have one of these keys only} */
    public SpeedFile of(Set<String> programs) {
        SortedMap<Integer, List<ProgramSpeed>> some = new TreeMap<>();
        speeds.forEach((width, each) -> some.put(width,
                each.stream().filter(speed -> programs.contains(speed.program())).toList()));
        return new SpeedFile(cpu, jdk, date, some);
    }

    /** {@return the text that {@link #parse} takes back} */
    public String text() {
        StringBuilder text = new StringBuilder(TITLE + "\n\ncpu " + cpu + "\njdk " + jdk + "\ndate " + date + "\n");
        speeds.forEach((width, each) -> text.append("\n[").append(width).append("]\n")
                .append(each.stream().map(ProgramSpeed::text).collect(Collectors.joining())));
        return text.toString();
    }

    /**
     * {@return the file with this text}
     *
     * @throws IllegalArgumentException if the text is anything but what {@link #text} gives for some file
     */
    public static SpeedFile parse(String text) {
        SpeedFile file = new SpeedText(text).file();
        if (!file.text().equals(text)) {
            throw new IllegalArgumentException("it is not spelled or ordered as a file of speeds is");
        }
        return file;
    }

    /**
     * {@return the files of speeds in a directory, in the order of their names}
     *
     * @throws LockException if one cannot be read or is none
     */
    public static List<SpeedFile> in(Path directory) {
        List<Path> paths = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
                files.forEach(paths::add);
            } catch (IOException e) {
                throw new LockException(directory + ": it cannot be read: " + e, e);
            }
        }
        return paths.stream().sorted().map(SpeedFile::read).toList();
    }

    private static SpeedFile read(Path path) {
        try {
            return parse(Files.readString(path));
        } catch (IOException | IllegalArgumentException e) {
            throw new LockException(path + ": " + e.getMessage(), e);
        }
    }
}
