package dev.ulpforge.maven;

import dev.ulpforge.worker.MessageTemplate;

/**
 * All messages of the goals about what is wrong. Each has an ID, says what is wrong in the user's words, and the way
 * out.
 */
enum PluginMessage {
    /** The Java that runs Maven, its home. */
    NO_JDK(301,
            "kernels need a JDK of version 25 or later, and none was found beside Java %s (%s): install one, and name "
                    + "it in JAVA_HOME or ~/.m2/toolchains.xml"),
    /** What could not be started, why. */
    NOT_STARTED(302, "%s could not be started: %s; make sure that this Java is a complete JDK"),
    /** The command, its exit status by its name. */
    ENDED(303, "ulpforge %s ended with %s; what it found is said above"),
    /** What was done. */
    OUT_OF_MEMORY(304, "%s: OUT_OF_MEMORY, 2 GiB of heap were too little; free some memory and build again, or take a "
            + "smaller domain or a larger maxUlp"),
    /** What was done, what is known. */
    HUNG(305, "%s: HUNG, %s; allow more time with -Dulpforge.budget=SECONDS, or build again"),
    /** What was done. */
    INTERRUPTED(306, "%s: INTERRUPTED, nothing was written; build again"),
    /** What was done, what is known. */
    DIED(307, "%s: DIED, %s; if signal 9 killed it, the system is short of memory: free some and build again"),
    /** What was done, how it ended, what is known. */
    BUG(308, "%s: %s, a defect of Ulpforge: %s; please report it with the output of the same build with -X"),
    /** What cannot be read or written, why. */
    NOT_WRITTEN(309, "%s: %s; make sure that it can be read and written"),
    /** The parameter, its value, what it can be. */
    PARAMETER(310, "<%s>%s: %s"),
    /** The kernels, the module's directory, the locks. */
    FROZEN(311, "no lock for %s, and ulpforge.frozen forbids a search: run mvn ulpforge:forge in %s, and commit %s"),
    /** The kernels. */
    NOT_LOCKED(312,
            "the search ended, and there is no lock of %s; make sure that the directory of the locks is writable"),
    /** What is missing, each with its remedy. */
    INCOMPLETE(313,
            "this build lacks what kernels need; add <extensions>true</extensions> to ulpforge-maven-plugin, or "
                    + "these by hand: %s"),
    /** What is in the way, each with its remedy. */
    IN_THE_WAY(314, "kernels cannot be built with these settings: %s"),
    /** The directory, why. */
    NO_PLACE(316, "<locks>%s: new locks cannot be written there: %s; name another directory with -Dulpforge.locks=DIR"),
    /** What tests lack. */
    SCALAR_TESTS(315, "tests will run kernels in their slow scalar form: add "
            + "<argLine>--add-modules jdk.incubator.vector</argLine> to %s, or <extensions>true</extensions> to "
            + "ulpforge-maven-plugin");

    private final MessageTemplate template;

    PluginMessage(int number, String format) {
        this.template = new MessageTemplate(number, format);
    }

    /** {@return the whole message} */
    String text(Object... arguments) {
        return template.text(arguments);
    }
}
