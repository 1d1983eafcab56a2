package dev.ulpforge.processor;

import dev.ulpforge.worker.MessageTemplate;

/** All that the processor says. Each message has an ID, what is wrong in the user's words, and the way out. */
enum ProcessorMessage {
    NOT_STATIC(101, "%s is not static, and a kernel belongs to no object: make it static"),
    SIGNATURE(102,
            "%s is not a function of one float or double%s: write static float %s(float x), or the same with double"),
    GENERIC(103, "%s has type parameters, and kernels are for float only: drop them"),
    FN(104, "fn = \"%s\": %s; fn is an expression in x such as exp or x / (1 + exp(-x))"),
    BOUND(105, "maxUlp = %s is not an error bound: write a number of ULP from 0.5 (correctly rounded) to 8388608"),
    DEMAND(134, "%s: %s"),
    DOMAIN(106, "domain = \"%s\": %s"),
    NAMES(107, "the generated methods of %s and %s would clash: rename one of them"),
    NO_VECTOR_MODULE(108, "the kernels need the module jdk.incubator.vector, which this compilation does not see: "
            + "add --add-modules jdk.incubator.vector for javac, "
            + "<compilerArgs><arg>--add-modules</arg><arg>jdk.incubator.vector</arg></compilerArgs> for Maven, "
            + "options.compilerArgs.addAll([\"--add-modules\", \"jdk.incubator.vector\"]) for Gradle"),
    NOT_REQUIRED(109, "the kernels need the module jdk.incubator.vector, which module %s does not read: "
            + "add requires jdk.incubator.vector; to its module-info.java"),
    DAMAGED_LOCK(110, "the lock file %s; run git restore %s, or delete the file and build again"),
    OTHER_LOCK(111, "the lock file %s is for another kernel (%s) and is not used; "
            + "remove it if it was copied by mistake"),
    FROZEN(112, "there is no lock for %s, and -Aulpforge.search=frozen forbids a search: "
            + "build once without that option, or run %s, and commit %s"),
    NO_WORKER(113, "a search is needed for %s, and ulpforge-driver is not on the processor path: "
            + "name ulpforge-processor with its dependencies there, or set -Aulpforge.worker=CLASSPATH"),
    OPTION(114, "-A%s=%s: %s"),
    CLASS_EXISTS(115, "%s is to be generated, and there is such a class already: rename one of the two"),
    NOT_WRITTEN(116, "%s could not be written: %s; make sure that the output directory is writable"),
    FALSE_LOCK(117, "the lock file %s does not hold: %s; "
            + "run git restore %s, or delete the file and build again"),
    UNLOCKED(118, "there is no lock for %s, and no search runs here: until there is one, the kernel calls %s itself; "
            + "run %s, and commit %s"),
    NO_TURN(119, "the search for %s did not start, since it cannot be told whether another one runs: %s; "
            + "make sure that the directory of temporary files, java.io.tmpdir, is writable"),
    MISSED(120, "there is no kernel for %s yet: %s; with -Aulpforge.budget=SECONDS a search has more time"),
    HUNG(121, "the search for %s hung (HUNG): %s; allow more time with -Aulpforge.budget=SECONDS, or build again"),
    OUT_OF_MEMORY(122, "the search for %s ran out of memory (OUT_OF_MEMORY); "
            + "its JVM needs 2 GiB of heap: free some memory and build again"),
    DIED(123, "the search for %s died (DIED): %s; if signal 9 killed it, the system is short of memory: build again"),
    INTERRUPTED(124, "the search for %s was interrupted: build again"),
    WORKER_BUG(125,
            "the search for %s failed because of a defect of Ulpforge: %s; please report it with the log below"),
    NOT_LOCKED(126, "the search for %s ended without the lock %s; make sure that its directory is writable"),
    REFUSED(127, "the search for %s did not start: %s"),
    NOT_TIDIED(128, "unfinished files may be left in %s: %s; delete what ends in .tmp there"),
    PROGRESS(130, "%s: %3.0f %%, %s"),
    FORGED(131, "%s: largest error %s ULP, proven on %d inputs; commit %s"),
    LOG(132, "the worker's last lines:%n%s"),
    WANTED(133, "%s\t%s\t%s"),
    BODY(135,
            "%s has no fn, so that its body is the function; \"%s\" in it cannot be read: %s; write it as one return of "
                    + "numbers, the parameter, + - * /, Math functions, and constants and methods of this class, or name fn"),
    NO_BODIES(136, "%s has no fn, and this compiler does not show its body to processors: write fn = \"...\", or add "
            + "-Xplugin:Ulpforge where javac compiles"),
    NOT_WOVEN(139, "%s is compiled, but its methods could not be made to call their kernels: %s; "
            + "make sure that the output directory is writable"),
    LIBRARY(140, "%s cannot be a library of kernels: %s"),
    SPEEDS(141, "the file of speeds %s; run git restore %s, or delete the file"),
    FORMAT(142, "%s does not fit format = %s: %s"),
    ARGUMENTS(146, "%s does not fit the function %s: %s"),
    BUG(199, "a defect of Ulpforge: %s; please report it with the trace below and the annotated method"),
    TRACE(198, "%s");

    private final MessageTemplate template;

    ProcessorMessage(int number, String format) {
        this.template = new MessageTemplate(number, format);
    }

    /** {@return the whole message} */
    String text(Object... arguments) {
        return template.text(arguments);
    }
}
