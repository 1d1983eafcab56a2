package dev.ulpforge.processor;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the processor can be told with {@code -A}.
 *
 * @param search   {@code ulpforge.search}: what becomes of a kernel without a lock
 * @param locks    {@code ulpforge.locks}: the directory of the lock files; by default {@code ulpforge} in the project
 * @param seed     {@code ulpforge.seed}: the seed of searches; 1 by default
 * @param budget   {@code ulpforge.budget}: the time for one search in seconds; 60 by default
 * @param worker   {@code ulpforge.worker}: the class path of the forked JVM; by default the processor path
 * @param progress {@code ulpforge.progress}: the file, such as a terminal, that progress is written to; standard error
 *                 if the option has no value. By default a terminal if there is one, and notes otherwise
 * @param weave    {@code ulpforge.weave}: whether the plugin makes annotated methods call their kernels; on by default
 */
record Options(Search search, Optional<Path> locks, long seed, Duration budget, Optional<String> worker,
        Optional<String> progress, boolean weave) {
    private static final String SEARCH = "ulpforge.search";
    private static final String LOCKS = "ulpforge.locks";
    private static final String SEED = "ulpforge.seed";
    private static final String BUDGET = "ulpforge.budget";
    private static final String WORKER = "ulpforge.worker";
    private static final String PROGRESS = "ulpforge.progress";
    private static final String WEAVE = "ulpforge.weave";
    private static final int LONGEST_BUDGET = 1_000_000;

    /** What becomes of a kernel without a lock. */
    enum Search {
        /** It is searched for. */
        AUTO,
        /** Its kernel calls the annotated method, and a warning says so. */
        DELEGATE,
        /** It is an error. */
        FROZEN,
        /** Nothing becomes of any kernel: what is asked for is told in notes, for build tools. */
        LIST
    }

    /** The names of all options. */
    static final Set<String> NAMES = Set.of(SEARCH, LOCKS, SEED, BUDGET, WORKER, PROGRESS, WEAVE);

    /** A value that an option cannot have. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Object[] words;

        Unusable(String name, String value, String wayOut) {
            super(name);
            words = new Object[]{ name, value, wayOut };
        }
    }

    /**
     * {@return the options; nothing if one has a value that it cannot have, which is reported}
     *
     * @param given what follows {@code -A}; an option without {@code =} has null as its value
     */
    static Optional<Options> of(Map<String, String> given, Diagnostics diagnostics) {
        try {
            return Optional.of(new Options(search(given), locks(given),
                    number(given, SEED, 1, Long.MIN_VALUE, Long.MAX_VALUE),
                    Duration.ofSeconds(number(given, BUDGET, 60, 1, LONGEST_BUDGET)),
                    Optional.ofNullable(given.get(WORKER)).filter(path -> !path.isBlank()), progress(given),
                    weave(given)));
        } catch (Unusable e) {
            diagnostics.error(ProcessorMessage.OPTION, e.words);
            return Optional.empty();
        }
    }

    private static Search search(Map<String, String> given) throws Unusable {
        String mode = given.getOrDefault(SEARCH, "auto");
        return switch (mode) {
            case "auto" -> Search.AUTO;
            case "delegate" -> Search.DELEGATE;
            case "frozen" -> Search.FROZEN;
            case "list" -> Search.LIST;
            case null, default -> throw new Unusable(SEARCH, mode, "write auto, delegate or frozen");
        };
    }

    private static Optional<Path> locks(Map<String, String> given) throws Unusable {
        if (!given.containsKey(LOCKS)) {
            return Optional.empty();
        }
        String directory = given.get(LOCKS);
        try {
            if (directory != null && !directory.isBlank() && !new File(directory).isFile()) {
                return Optional.of(Path.of(directory).toAbsolutePath());
            }
        } catch (InvalidPathException e) {
            throw new Unusable(LOCKS, directory, "write the path of a directory; " + e.getReason());
        }
        throw new Unusable(LOCKS, directory, "write the path of a directory");
    }

    private static long number(Map<String, String> given, String name, long otherwise, long least, long greatest)
            throws Unusable {
        String text = given.getOrDefault(name, Long.toString(otherwise));
        String wayOut = "write a whole number from " + least + " to " + greatest;
        try {
            long number = Long.parseLong(String.valueOf(text));
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Unusable(name, text, wayOut);
        }
        throw new Unusable(name, text, wayOut);
    }

    private static boolean weave(Map<String, String> given) throws Unusable {
        String weave = given.getOrDefault(WEAVE, "on");
        return switch (weave) {
            case "on" -> true;
            case "off" -> false;
            case null, default -> throw new Unusable(WEAVE, weave, "write on or off");
        };
    }

    private static Optional<String> progress(Map<String, String> given) {
        return given.containsKey(PROGRESS)
                ? Optional.of(given.get(PROGRESS) == null ? "" : given.get(PROGRESS))
                : Optional.empty();
    }

    /**
     * {@return these options for a compiler} That of Eclipse compiles while its user types: there a search would start
     * for every half of a number.
     *
     * @param environment the name of the class of the compiler's processing environment
     */
    Options under(String environment) {
        boolean types = search == Search.AUTO && environment.startsWith("org.eclipse.jdt.");
        return types ? new Options(Search.DELEGATE, locks, seed, budget, worker, progress, weave) : this;
    }
}
