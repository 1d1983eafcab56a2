package dev.ulpforge.driver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.ulpforge.driver.cluster.Workplace;
import dev.ulpforge.driver.forge.CheckedLock;
import dev.ulpforge.driver.forge.KernelSource;
import dev.ulpforge.driver.forge.OwnFile;
import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.model.lock.Bounded;
import dev.ulpforge.model.lock.Enumerated;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.Proof;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.worker.ExitCode;
import dev.ulpforge.worker.SearchOrder;

/** {@code ulpforge forge EXPR --max-ulp U --out DIR}. */
@Command(name = "forge", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Searches for a kernel, proves its bound on every input of the domain, and writes its lock file and Java source.",
        "The search's seed and budget are part of the lock. A miss says how close it came." }, exitCodeListHeading = ExitStatus.HEADING, exitCodeList = {
                ExitStatus.OK, ExitStatus.BUG, ExitStatus.USAGE, ExitStatus.OUT_OF_MEMORY, ExitStatus.MISSED,
                ExitStatus.INTERRUPTED, ExitStatus.HUNG,
                ExitStatus.DIED }, footerHeading = Ulpforge.EXAMPLES, footer = {
                        "  ulpforge forge exp --max-ulp 1 --out ulpforge",
                        "  ulpforge forge \"x / (1 + exp(-x))\" --max-ulp 2 --name silu \\",
                        "      --class org.example.Kernels --out src",
                        "  ulpforge forge tanh --type bfloat16 --out ulpforge",
                        "  ulpforge forge exp --type double --max-ulp 1 --out ulpforge",
                        "  ulpforge forge sin --max-abs-error 1e-4 --domain \"[-3.2,3.2]\" --budget 5m \\",
                        "      --out ulpforge" })
final class ForgeCommand implements Callable<Integer> {
    /** A worker ends by itself soon after the budget, but for a proof, which may take some minutes more. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    /** How long programs are timed that measure costs of operations here. */
    private static final Duration PROBES = Duration.ofSeconds(4);

    private final Ulpforge ulpforge;

    @Mixin
    private SearchOptions search = new SearchOptions("60s");
    @Mixin
    private DemandOptions demands;
    @Mixin
    private ClusterOption cluster;
    @Mixin
    private CheckpointOption checkpoint;
    @Option(names = "--domain", paramLabel = "D", defaultValue = "", description = "The inputs that the bound holds for, such as [-10,10] or (0,1], or \"x in [0,1], y in [-2,2]\"; every number by default.")
    private String domain;
    @Option(names = "--finalists", paramLabel = "N", defaultValue = "1", description = "How many programs to prove, of which the clock of this machine chooses the fastest (default: ${DEFAULT-VALUE}, the same program on every machine).")
    private String finalists;
    @Option(names = "--cost", paramLabel = "COST", defaultValue = "", completionCandidates = ValueCandidates.Cpus.class, description = "For which CPUs programs are to be fast: intel, amd or arm, of all widths or one, as in intel:512,amd, or files of ulpforge calibrate. By default that of intel and amd which does worse counts, all widths alike; with finalists, this machine.")
    private String cost;
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where lock and source are written.")
    private String out;
    @Option(names = "--name", paramLabel = "METHOD", description = "The generated methods' name; by default the function's, or f.")
    private String name;
    @Option(names = "--class", paramLabel = "CLASS", description = "The generated class with its package; by default named after the methods.")
    private String className;
    @Option(names = "--again", description = "Search anew, although there is a lock that holds.")
    private boolean again;
    @Option(names = "--force", description = "Replace files that Ulpforge did not make.")
    private boolean force;

    ForgeCommand(Ulpforge ulpforge) {
        this.ulpforge = ulpforge;
    }

    @Override
    public Integer call() throws IOException {
        KernelSpec spec = Arguments.spec(search.expression(), domain, demands);
        long seed = search.seed();
        Duration budget = search.budget();
        int candidates = Arguments.finalists(finalists);
        String cpus = Arguments.cost(cost);
        KernelSource.Name method = sourceName(spec);
        Path directory = Arguments.newDirectory("--out", out);
        Path there = new LockStore(directory).path(spec);
        OwnFile.require(there, LockStore.MARK, force);
        OwnFile.require(KernelSource.below(directory, method.type()), OwnFile.SOURCE_MARK, force);
        Optional<LockFile> held = again ? Optional.empty() : held(there, spec);
        if (held.isPresent()) {
            show(held.get(), there + " (was there and holds; --again searches anew)",
                    KernelSource.of(held.get(), method).writeBelow(directory, force));
            return ExitCode.OK.status();
        }
        Path path = Path.of(search(
                new SearchOrder(spec.fn().toString(), spec.demandLine(), spec.domain().toString(), seed,
                        budget, candidates, cpus, directory)));
        checkpoint.done();
        LockFile forged = CheckedLock.read(path);
        show(forged, path.toString(), KernelSource.of(forged, method).writeBelow(directory, force));
        return ExitCode.OK.status();
    }

    /**
     * {@return the path of the lock} Where the clock chooses, and no CPU was named, it is this machine's costs that
     * count.
     */
    private String search(SearchOrder order) throws IOException {
        if (order.finalists() == 1 || !order.cost().isEmpty()) {
            return ulpforge.console().work(words(order), order.budget().plus(GRACE));
        }
        Path costs = Files.createTempFile("ulpforge", ".costs");
        try {
            Files.writeString(costs, new MachineCosts(ulpforge.console(), PROBES).measured(List.of()).text());
            return ulpforge.console().work(words(order.at(costs.toString())), order.budget().plus(GRACE));
        } finally {
            Files.delete(costs);
        }
    }

    private List<String> words(SearchOrder order) {
        Workplace workplace = new Workplace(cluster.master(), checkpoint.file(ulpforge.console()));
        return cluster.words(Stream.concat(order.words().stream(), workplace.words().stream()).toList());
    }

    /** {@return the lock that is there, if it is that of the spec and holds} */
    private static Optional<LockFile> held(Path path, KernelSpec spec) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CheckedLock.read(path)).filter(lock -> lock.spec().text().equals(spec.text()));
        } catch (CommandException broken) {
            return Optional.empty();
        }
    }

    private KernelSource.Name sourceName(KernelSpec spec) {
        String method = Arguments.methodName(name != null ? name : defaultName(spec.fn()));
        String type = className != null
                ? className
                : method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) + "Kernels";
        return new KernelSource.Name(Arguments.className(type), method);
    }

    private static String defaultName(Expression fn) {
        if (fn instanceof Expression.OfTwo(var function)) {
            return function.toString();
        }
        return fn instanceof Expression.Call(var function, var arguments)
                && arguments.equals(List.of(new Expression.Variable())) ? function.toString() : "f";
    }

    private void show(LockFile lock, String path, Path source) {
        ulpforge.console().out().printf(Locale.ROOT, "%s: %s%nlock   %s%nsource %s%n", lock.spec().fn(),
                proven(lock.proof()), path, source);
    }

    private static String proven(Proof proof) {
        return switch (proof) {
            case Exhaustive swept -> String.format(Locale.ROOT, "max %s ULP at %s, %,d inputs checked", swept.maxUlp(),
                    swept.witness(), swept.inputs());
            case Enumerated pairs -> String.format(Locale.ROOT,
                    "correctly rounded, %,d pairs checked, %s ULP at %s", pairs.inputs(), pairs.found(),
                    pairs.witness());
            case Bounded bounded -> String.format(Locale.ROOT,
                    "proven at most %s ULP on %,d cells, found at least %s ULP at %s, %,d inputs checked",
                    bounded.maxUlp(), bounded.cells(), bounded.found(), bounded.witness(), bounded.inputs());
        };
    }
}
