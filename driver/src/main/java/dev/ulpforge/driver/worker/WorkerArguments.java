package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.ulpforge.driver.cluster.Cluster;
import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/**
 * The arguments of a worker: {@code VERB [OPERAND…] [--KEY VALUE…]}, where some keys are flags, without a value.
 *
 * @param verb     what to do
 * @param operands what to do it with
 * @param options  how, by key; a flag has the value {@code ""}
 */
public record WorkerArguments(String verb, List<String> operands, Map<String, String> options) {
    private static final String OPTION = "--";
    private static final Set<String> FLAGS = Set.of(VerifyTask.EXHAUSTIVE, VerifyTask.SAMPLE, VerifyTask.RENEW,
            FrontOrder.BASELINES, FrontOrder.FORCE);

    /** Copies. */
    public WorkerArguments {
        operands = List.copyOf(operands);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** {@return the arguments of a verb and operands, without options} */
    static WorkerArguments of(String verb, Object... operands) {
        return new WorkerArguments(verb, Arrays.stream(operands).map(Object::toString).toList(), Map.of());
    }

    /** {@return these arguments with an option} */
    WorkerArguments with(String key, Object value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(key, value.toString());
        return new WorkerArguments(verb, operands, more);
    }

    /** {@return these arguments, with a flag if it is set} */
    WorkerArguments flagged(String key, boolean set) {
        return set ? with(key, "") : this;
    }

    /** {@return these arguments, with an option if it is not empty} */
    WorkerArguments named(String key, String value) {
        return value.isEmpty() ? this : with(key, value);
    }

    /** {@return these arguments, with the options of a workplace} */
    WorkerArguments at(Workplace workplace) {
        return named(Cluster.MASTER, workplace.master()).named(Workplace.CHECKPOINT, workplace.checkpoint());
    }

    /** {@return the words, which {@link #parse} takes back} */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(verb));
        words.addAll(operands);
        options.forEach((key, value) -> words.addAll(FLAGS.contains(key) ? List.of(key) : List.of(key, value)));
        return List.copyOf(words);
    }

    /** {@return the arguments of these words} */
    public static WorkerArguments parse(List<String> words) {
        List<String> operands = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < words.size(); i++) {
            if (FLAGS.contains(words.get(i))) {
                options.put(words.get(i), "");
            } else if (words.get(i).startsWith(OPTION)) {
                options.put(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
                i++;
            } else {
                operands.add(words.get(i));
            }
        }
        return new WorkerArguments(words.isEmpty() ? "" : words.getFirst(), operands, options);
    }

    /**
     * {@return the value of an option, as {@code reader} takes it}
     *
     * @throws CommandException if the option is missing, or the reader throws an {@link IllegalArgumentException}
     */
    <T> T option(String key, Function<String, T> reader) {
        String value = options.get(key);
        if (value == null) {
            throw invalid(key + " is missing");
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw invalid(key + " " + value + ": " + e.getMessage());
        }
    }

    /**
     * {@return what {@code reader} makes of all options}
     *
     * @throws CommandException if it throws an {@link IllegalArgumentException}
     */
    <T> T read(Function<Map<String, String>, T> reader) {
        try {
            return reader.apply(options);
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    /** {@return whether a flag is set} */
    boolean flag(String key) {
        return options.containsKey(key);
    }

    /** {@return the path of the lock that is the only operand} */
    Path lockPath() {
        if (operands.size() != 1) {
            throw invalid("one lock has to be named, not " + operands.size());
        }
        return Path.of(operands.getFirst());
    }

    private CommandException invalid(String why) {
        return CommandException.usage(DriverMessage.BAD_WORKER_ARGUMENTS.about(verb, why));
    }
}
