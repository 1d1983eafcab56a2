package dev.ulpforge.worker;

import java.util.Locale;
import java.util.Optional;

/** One line of a worker's standard output. Texts are single lines: line breaks in them become blanks. */
public sealed interface WorkerMessage {

    /**
     * The progress of the work.
     *
     * @param fraction from 0 to 1
     * @param text     a description for people
     */
    record Progress(double fraction, String text) implements WorkerMessage {
        public Progress {
            if (!(fraction >= 0 && fraction <= 1)) {
                throw new IllegalArgumentException("not a fraction of the work: " + fraction);
            }
            text = oneLine(text);
        }

        @Override
        public String line() {
            return String.format(Locale.ROOT, "progress %.4f %s", fraction, text);
        }
    }

    /** The result of the work; for a forged kernel, the path of its lock. */
    record Result(String text) implements WorkerMessage {
        public Result {
            text = oneLine(text);
        }

        @Override
        public String line() {
            return "result " + text;
        }
    }

    /**
     * Why the work gave nothing.
     *
     * @param id   the message's ID, one word
     * @param text what is wrong and the way out, for people
     */
    record Error(String id, String text) implements WorkerMessage {
        public Error {
            if (!id.matches("\\S+")) {
                throw new IllegalArgumentException("not the ID of a message: " + id);
            }
            text = oneLine(text);
        }

        @Override
        public String line() {
            return "error " + id + " " + text;
        }
    }

    /** {@return the line, without its end} */
    String line();

    /** {@return what {@code line} says, or nothing if it is no message, such as a warning of the JVM} */
    static Optional<WorkerMessage> parse(String line) {
        String[] words = line.split(" ", 3);
        try {
            return Optional.ofNullable(switch (words[0]) {
                case "progress" -> words.length < 3 ? null : new Progress(Double.parseDouble(words[1]), words[2]);
                case "result" -> words.length < 2 ? null : new Result(line.substring("result ".length()));
                case "error" -> words.length < 3 ? null : new Error(words[1], words[2]);
                default -> null;
            });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
