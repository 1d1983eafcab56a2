package dev.ulpforge.driver.message;

import dev.ulpforge.worker.MessageTemplate;

/**
 * All messages of the driver, its worker and its command line about what is wrong. Each says it in the user's words,
 * with the way out. ULP200 is the launcher's, which an older Java has to be able to load.
 */
public enum DriverMessage {
    /** The words of picocli, and the command. */
    BAD_COMMAND_LINE(201, "%s; see: %s --help"),
    /** The expression, what is wrong with it. */
    BAD_EXPRESSION(202, "EXPR \"%s\": %s; write for instance exp, or \"x / (1 + exp(-x))\""),
    /** The domain, what is wrong with it. */
    BAD_DOMAIN(203, "--domain \"%s\": %s"),
    /** The bound. */
    BAD_BOUND(204,
            "--max-ulp %s is not a number of ULP from 0.5 (correctly rounded) to 8388608; write for instance 1, or 0.6"),
    /** The budget. */
    BAD_BUDGET(205, "--budget %s is not a time between 1 second and 24 hours; write for instance 60s, 30m or 2h"),
    /** The seed. */
    BAD_SEED(206, "--seed %s is not a 64-bit integer; write for instance 1"),
    /** The class name. */
    BAD_CLASS(207, "--class %s is not a name of a Java class that can hold kernels; "
            + "write for instance org.example.Kernels"),
    /** The method name. */
    BAD_NAME(208, "--name %s is not a name of a Java method; write for instance gelu"),
    /** The option, the directory. */
    NO_DIRECTORY(209, "%s %s is not a directory that can be %s; name another one"),
    /** What is wrong with the lock. */
    BAD_LOCK(210, "%s; take it from version control again, or make it anew: ulpforge forge"),
    /** The directory. */
    NO_LOCKS(211, "no lock file (*.lock) lies in %s; name the directory of your locks, which a build or "
            + "ulpforge forge --out writes"),
    /** The arguments, what is wrong. */
    BAD_WORKER_ARGUMENTS(212, "a worker cannot do \"%s\": %s; use the command line of ulpforge.jar instead"),
    /** The option, its value, the way out. */
    BAD_OPTION(213, "%s %s cannot be used here; %s"),
    /** The number of finalists. */
    BAD_FINALISTS(214, "--finalists %s is not an integer from 1 to 100; write for instance 4"),
    /** The file. */
    NOT_OURS(215, "%s exists, and Ulpforge did not make it; move it away, name another place, or replace it "
            + "with --force"),
    /** What is wrong with the checkpoint. */
    BAD_CHECKPOINT(216, "%s; give the command that wrote it, name another file with --out, or start anew "
            + "with --force"),
    /** The expression, the domain, where. */
    SINGULAR(217, "no front of %s on %s: it has no finite value at x=%s or grows beyond all bounds there; "
            + "take a --domain without that point, or with it as an open end"),
    /** The costs, what is wrong with them. */
    BAD_COST(218, "--cost %s: %s; write for instance intel, amd:512, or a file that ulpforge calibrate has written"),
    /** The library, what is wrong with it. */
    BAD_LIBRARY(219, "--library %s: %s"),
    /** What was searched for, the budget, how close it came, how. */
    MISSED(220, "no program for %s of at most %s was found within the budget of %s; %s (%s); "
            + "give more time, a larger bound or a smaller domain"),
    /** The lock, the bound, the expression, what the verifier found. */
    REFUTED(221, "%s does not hold: %s; do not use this kernel, and make it anew: ulpforge forge"),
    /** The contender, the input, the result. */
    WRONG_RESULT(222, "nothing was timed: %s; check the kernel first: ulpforge verify"),
    /** What cannot be written, why. */
    CANNOT_WRITE(223, "%s cannot be written: %s; make room or name another directory"),
    /** The Java home. */
    NO_COMPILER(224, "the Java at %s has no compiler or no module jdk.incubator.vector; "
            + "use a JDK instead, of version 25 or later"),
    /** The expression, why the verifier does not know it. */
    NO_ORACLE(225, "%s cannot be verified: %s; take a smaller domain or write it with other functions"),
    /** Nothing. */
    FLUSHED(226,
            "nothing can be verified: this JVM treats subnormal numbers as zero, because native code has left the "
                    + "processor's flush-to-zero mode on; start Java without that library (look at LD_PRELOAD), or with "
                    + "-XX:+RestoreMXCSROnJNICalls"),
    /** The time limit in words. */
    HUNG(230, "the worker did not end (HUNG): %s; try again with a larger --budget or a smaller --domain"),
    /** What is known of the end. */
    DIED(231, "the worker died (DIED): %s; check whether the machine is short of memory, and try again"),
    /** Nothing. */
    OUT_OF_MEMORY(232,
            "2 GiB of heap were not enough for the worker (OUT_OF_MEMORY); take a smaller --domain or a larger --max-ulp"),
    /** What was thrown. */
    BUG(233, "a defect of Ulpforge: %s; please report it with the output of the same command with --debug"),
    /** The file, what is wrong with it. */
    BAD_ROWS(236,
            "%s holds no results of audits: %s; take it from version control again, or name another file with --out"),
    /** Nothing. */
    AUDIT_INTERRUPTED(237,
            "interrupted; the rows that were finished lie in %s, and the same command goes on from there"),
    /** The file, what is wrong with it. */
    BAD_SPEEDS(238, "--speeds %s: %s; name the machine in the file's words with --cpu, name another file, or measure "
            + "everything anew with --force"),
    /** Where in the file, what is wrong. */
    BAD_TOML(240, "%s: %s"),
    /** Where, the value, what is wrong. */
    BAD_DECLARATION(241, "%s = \"%s\": %s"),
    /** Where, the key, an example. */
    MISSING_KEY(242, "%s: %s is missing; write for instance %s"),
    /** Where, two names, the class. */
    NAMES_CLASH(243, "%s: the generated methods of %s and %s in %s would clash; rename one of them"),
    /** The class file, that of its kernels. */
    NO_KERNELS(244, "%s has annotated methods, and %s, whose kernels they are to call, is not there: compile with the "
            + "annotation processor first"),
    /** The function, its format. */
    NARROW(245, "%s in %s is neither timed nor charted: 16 bits have no peers; ulpforge explain shows its "
            + "program, and ulpforge verify checks it"),
    /** The address. */
    NO_CLUSTER(246, "--master %s needs ulpforge-spark.jar, which is not on the class path; start ulpforge with "
            + "java -cp \"ulpforge.jar:ulpforge-spark.jar:$SPARK_HOME/jars/*\" dev.ulpforge.driver.cli.Ulpforge"),
    /** The address, what Spark says. */
    CLUSTER_FAILED(247, "the cluster at --master %s has failed: %s; look at its log, and give the same command again"),
    /** The task, the size of the heap. */
    TASK_OUT_OF_MEMORY(248, "the task \"%s\" ran out of memory (OUT_OF_MEMORY): the heap of its executor has %s; "
            + "give executors more with -Dspark.executor.memory=4g, or fewer tasks at once with "
            + "-Dspark.executor.cores=1"),
    /** The function, its signature. */
    NO_SPEEDS(249, "%s is a kernel %s, and files of speeds are for those of one float; bench without --speeds times "
            + "it"),
    /** What is wrong with the checkpoint. */
    BAD_TASK_CHECKPOINT(250, "%s; name another file with --checkpoint, or delete this one and start anew"),
    /** The lock. */
    NOT_SWEPT(251, "%s cannot be improved: only kernels of floats of one argument can, which a sweep proves; forge it "
            + "with another seed or more time instead"),
    /** The target, its demands, why they cannot be met. */
    CONTRADICTION(252, "no program for %s of at most %s is possible: %s; leave out the demand, or take another domain"),
    /** Nothing. */
    INTERRUPTED(234, "interrupted; nothing was written; run the same command again"),
    /** The checkpoint, lock or folder. */
    INTERRUPTED_MIDWAY(235,
            "interrupted; what was found so far lies in %s, and the same command goes on from there");

    private final MessageTemplate template;

    DriverMessage(int number, String format) {
        this.template = new MessageTemplate(number, format);
    }

    /** {@return the message's ID, which never changes} */
    public String id() {
        return template.id();
    }

    /** {@return the message about these things} */
    public UserMessage about(Object... things) {
        return new UserMessage(id(), template.about(things));
    }
}
