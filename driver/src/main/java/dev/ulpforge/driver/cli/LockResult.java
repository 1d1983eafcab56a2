package dev.ulpforge.driver.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.ulpforge.driver.message.UserMessage;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.worker.ExitCode;

/** The result of the verification of one lock. */
sealed interface LockResult {

    /** {@return its exit status} */
    ExitCode code();

    /** {@return lines for a person} */
    String text();

    /** {@return a JSON object} */
    String json();

    /**
     * The lock holds.
     *
     * @param lock     where it lies
     * @param spec     what its kernel is
     * @param findings what was checked, in words
     */
    record Verified(Path lock, KernelSpec spec, List<String> findings) implements LockResult {
        @Override
        public ExitCode code() {
            return ExitCode.OK;
        }

        @Override
        public String text() {
            return spec.fn() + ", at most " + spec.demands().words() + ": verified\n"
                    + findings.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
        }

        @Override
        public String json() {
            return "{\"lock\": " + Json.string(lock) + ", \"fn\": " + Json.string(spec.fn()) + ", \"domain\": "
                    + Json.string(spec.domain()) + ", \"maxUlp\": " + spec.maxUlp() + ", \"demands\": "
                    + Json.string(spec.demands().words()) + ", \"result\": \"verified\""
                    + ", \"findings\": "
                    + findings.stream().map(Json::string).collect(Collectors.joining(", ", "[", "]")) + "}";
        }
    }

    /**
     * It does not, or that could not be seen.
     *
     * @param lock    where it lies
     * @param code    the exit status
     * @param message what is wrong
     */
    record Failed(Path lock, ExitCode code, UserMessage message) implements LockResult {
        @Override
        public String text() {
            return lock.getFileName() + ": not verified\n  " + message.id() + ": " + message.text() + "\n";
        }

        @Override
        public String json() {
            return "{\"lock\": " + Json.string(lock) + ", \"result\": " + Json.string(word()) + ", \"id\": "
                    + Json.string(message.id()) + ", \"message\": " + Json.string(message.text()) + "}";
        }

        private String word() {
            return code == ExitCode.REFUTED ? "refuted" : "failed";
        }
    }
}
