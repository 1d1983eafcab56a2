package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.driver.worker.ResultLines;
import dev.ulpforge.driver.worker.SpeedsTask;
import dev.ulpforge.model.lock.ProgramSpeed;
import dev.ulpforge.model.lock.SpeedFile;

/**
 * What kernels and their peers take on this machine.
 *
 * @param console runs the workers that measure
 * @param locks   the locks of the kernels
 */
record MachineSpeeds(Console console, List<Path> locks) {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration LIMIT_EACH = Duration.ofSeconds(30);

    /** {@return the times in one JVM for each width that the machine has} */
    SpeedFile measured() {
        SpeedFile all = measured(List.of());
        for (int width = all.speeds().firstKey() / 2; VectorFlags.areKnown(width); width /= 2) {
            SpeedFile narrow = measured(VectorFlags.narrowedTo(width));
            if (narrow.speeds().firstKey() == width) {
                all = all.with(width, narrow.speeds().get(width), narrow.date());
            }
        }
        return all;
    }

    private SpeedFile measured(List<String> flags) {
        List<String> words = new ArrayList<>(flags);
        words.addAll(new SpeedsTask(locks).arguments().words());
        return SpeedFile.parse(String.join("\n",
                ResultLines.split(console.work(words, LIMIT.plus(LIMIT_EACH.multipliedBy(locks.size()))))) + "\n");
    }

    /**
     * {@return the file's figures so far; none if there is no file, or it is to be replaced}
     *
     * @param cpu   the machine, in the file's words
     * @param jdk   this machine's Java runtime
     * @throws CommandException if the file is none of speeds, or of another machine or Java runtime
     */
    static SpeedFile before(Path file, String cpu, String jdk, boolean force) {
        if (force || !Files.exists(file)) {
            return new SpeedFile(cpu, jdk, "", new TreeMap<>());
        }
        SpeedFile before = parsed(file);
        different("CPU", before.cpu(), cpu).or(() -> different("JDK", before.jdk(), jdk)).ifPresent(what -> {
            throw CommandException.usage(DriverMessage.BAD_SPEEDS.about(file, what));
        });
        return before;
    }

    private static SpeedFile parsed(Path file) {
        try {
            return SpeedFile.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw CommandException.usage(DriverMessage.BAD_SPEEDS.about(file, e.getMessage()));
        }
    }

    private static Optional<String> different(String of, String before, String now) {
        return before.equals(now)
                ? Optional.empty()
                : Optional.of("its figures are of the " + of + " \"" + before + "\", and this is \"" + now + "\"");
    }

    /**
     * {@return a file with these figures in place of older ones}
     *
     * @param isAll whether these programs are all that there are, so that others go
     */
    static SpeedFile merged(SpeedFile before, SpeedFile measured, boolean isAll) {
        SpeedFile all = before;
        for (var width : measured.speeds().entrySet()) {
            all = all.with(width.getKey(), width.getValue(), measured.date());
        }
        return isAll ? all.of(programs(measured)) : all;
    }

    private static Set<String> programs(SpeedFile file) {
        return file.speeds().values().stream().flatMap(List::stream).map(ProgramSpeed::program)
                .collect(Collectors.toSet());
    }
}
