package dev.ulpforge.driver.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.codegen.calibration.Calibration;
import dev.ulpforge.driver.audit.Audit;
import dev.ulpforge.driver.audit.AuditRow;
import dev.ulpforge.driver.audit.Peer;
import dev.ulpforge.driver.audit.PeerClasses;
import dev.ulpforge.driver.audit.PeerLibrary;
import dev.ulpforge.driver.audit.RoundedLock;
import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.worker.ExitCode;

/**
 * {@code audit --function NAME --library LIST --domain D --class-path P --flags F --threads N [--rounded LOCK]}: what
 * every input shows of a function of some libraries in this JVM; the result is a line for each.
 *
 * @param fn        the function
 * @param libraries the libraries
 * @param domain    the inputs; empty for every float
 * @param classPath where the libraries are that do not come with the JDK
 * @param flags     the flags of this JVM's vectors
 * @param threads   how many threads work
 * @param rounded   the lock of a correctly rounded kernel of the function, to compare results with; empty for none
 */
public record AuditTask(Function fn, List<PeerLibrary> libraries, String domain, String classPath, List<String> flags,
        int threads, String rounded) implements Task {
    static final String VERB = "audit";
    private static final String FN = "--function";
    private static final String LIBRARY = "--library";
    private static final String DOMAIN = "--domain";
    private static final String CLASS_PATH = "--class-path";
    private static final String FLAGS = "--flags";
    private static final String THREADS = "--threads";
    private static final String ROUNDED = "--rounded";
    private static final String COMMA = ",";

    /** Copies. */
    public AuditTask {
        libraries = List.copyOf(libraries);
        flags = List.copyOf(flags);
    }

    static AuditTask of(WorkerArguments arguments) {
        return new AuditTask(arguments.option(FN, name -> Function.named(name).orElseThrow()),
                arguments.option(LIBRARY,
                        names -> Arrays.stream(names.split(COMMA)).map(PeerLibrary::of).toList()),
                arguments.option(DOMAIN, domain -> domain), arguments.option(CLASS_PATH, path -> path),
                arguments.option(FLAGS, flags -> flags.isEmpty() ? List.of() : List.of(flags.split(COMMA))),
                arguments.option(THREADS, Integer::parseInt), arguments.options().getOrDefault(ROUNDED, ""));
    }

    /** {@return the arguments of the worker's command} */
    public WorkerArguments arguments() {
        return WorkerArguments.of(VERB).with(FN, fn)
                .with(LIBRARY, String.join(COMMA, libraries.stream().map(PeerLibrary::name).toList()))
                .with(DOMAIN, domain).with(CLASS_PATH, classPath).with(FLAGS, String.join(COMMA, flags))
                .with(THREADS, threads).named(ROUNDED, rounded);
    }

    @Override
    public String run(Progress progress) {
        Subnormals.require();
        int width = Calibration.width();
        Audit audit = new Audit(fn, domain, width, String.join(" ", flags), threads);
        PeerClasses classes = new PeerClasses(classPath);
        List<Peer> peers = new ArrayList<>();
        List<AuditRow> rows = new ArrayList<>();
        for (PeerLibrary library : libraries) {
            requireWidth(library, width);
            Optional<Peer> peer = classes.peer(library, fn);
            peer.ifPresentOrElse(peers::add, () -> rows.add(audit.absent(library, classes.version(library))));
        }
        if (!peers.isEmpty()) {
            progress.at(0, fn + ": the oracle is being made");
            rows.addAll(measured(audit, peers, progress.labelled(fn + ": ")));
        }
        return ResultLines.joined(rows.stream().map(AuditRow::text).toList());
    }

    private List<AuditRow> measured(Audit audit, List<Peer> peers, Progress progress) {
        if (rounded.isEmpty()) {
            return audit.of(peers, progress);
        }
        Path lock = Path.of(rounded);
        return RoundedLock.kernel(CheckedLock.read(lock)).flatMap(kernel -> audit.of(peers, kernel, progress))
                .orElseThrow(() -> new CommandException(ExitCode.REFUTED, DriverMessage.REFUTED.about(lock,
                        "its results here are not those that were proven to be correctly rounded")));
    }

    private static void requireWidth(PeerLibrary library, int width) {
        if (library.width() != 0 && library.width() != width) {
            throw CommandException.usage(DriverMessage.BAD_LIBRARY.about(library.name(),
                    "this machine's vectors have " + width + " bits"));
        }
    }
}
