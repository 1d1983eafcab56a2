package dev.ulpforge.driver.message;

import dev.ulpforge.worker.ExitCode;

/** Ends a command or a worker's task with a message to the user. Thrown at the edges, where input is validated. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final String id;

    /** A failure that ends with {@code code}. */
    public CommandException(ExitCode code, UserMessage message) {
        super(message.text());
        this.code = code;
        this.id = message.id();
    }

    /** {@return a failure because of the user's input} */
    public static CommandException usage(UserMessage message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    /** {@return the exit status} */
    public ExitCode code() {
        return code;
    }

    /** {@return what to say} */
    public UserMessage userMessage() {
        return new UserMessage(id, getMessage());
    }
}
