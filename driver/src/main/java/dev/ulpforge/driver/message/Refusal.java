package dev.ulpforge.driver.message;

import dev.ulpforge.worker.ExitCode;

/** Ends a command or a worker's task with something to say to the user. Thrown at the edges, where input is validated. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final String id;

    /** A refusal that ends with {@code code}. */
    public Refusal(ExitCode code, Complaint complaint) {
        super(complaint.text());
        this.code = code;
        this.id = complaint.id();
    }

    /** {@return a refusal of what the user has written} */
    public static Refusal usage(Complaint complaint) {
        return new Refusal(ExitCode.USAGE, complaint);
    }

    /** {@return the exit status} */
    public ExitCode code() {
        return code;
    }

    /** {@return what to say} */
    public Complaint complaint() {
        return new Complaint(id, getMessage());
    }
}
