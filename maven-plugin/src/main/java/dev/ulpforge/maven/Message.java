package dev.ulpforge.maven;

import java.util.Locale;

/** All that the goals say when something is wrong. Each message has an ID, what is wrong in the user's words, and the way out. */
enum Message {
    /** The Java that runs Maven, its home. */
    NO_JDK(301,
            "kernels need a JDK of version 25 or later, and none was found beside Java %s (%s): install one, and name "
                    + "it in JAVA_HOME or ~/.m2/toolchains.xml"),
    /** What could not be started, why. */
    NOT_STARTED(302, "%s could not be started: %s; see that this Java is a whole JDK"),
    /** The command, its exit status by its name. */
    ENDED(303, "ulpforge %s ended with %s and said nothing; run the same build with -X, and report this as a defect");

    private final int number;
    private final String format;

    Message(int number, String format) {
        this.number = number;
        this.format = format;
    }

    /** {@return the ID, such as {@code ULP301}} */
    String id() {
        return "ULP" + number;
    }

    /** {@return the whole message} */
    String text(Object... arguments) {
        return id() + ": " + String.format(Locale.ROOT, format, arguments);
    }
}
