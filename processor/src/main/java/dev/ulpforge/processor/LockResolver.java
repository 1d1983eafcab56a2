package dev.ulpforge.processor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.lock.KernelSummary;
import dev.ulpforge.model.lock.LockException;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.lock.SpeedFile;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Undefined;

/** Gets the lock of a request: the one on file, or a new one. */
final class LockResolver {
    private final Options options;
    private final LockDirectory directory;
    private final ForkedSearch forge;
    private final Diagnostics diagnostics;

    LockResolver(Options options, LockDirectory directory, ForkedSearch forge, Diagnostics diagnostics) {
        this.options = options;
        this.directory = directory;
        this.forge = forge;
        this.diagnostics = diagnostics;
    }

    /** {@return the lock of a request, or that there is none} */
    Resolution lock(KernelRequest request) {
        LockStore store = store(request);
        Path path = store.path(request.spec());
        try {
            Optional<LockFile> found = Files.exists(path) ? Optional.of(LockStore.read(path)) : Optional.empty();
            if (found.isPresent() && !found.get().spec().text().equals(request.spec().text())) {
                diagnostics.warning(request.annotated(), ProcessorMessage.OTHER_LOCK, path,
                        oneLine(found.get().spec()));
                found = Optional.empty();
            }
            if (found.isEmpty() && options.search() == Options.Search.DELEGATE) {
                diagnostics.warning(request.annotated(), ProcessorMessage.UNLOCKED, request.words(),
                        request.annotated().name(), command(request.spec(), store), ShellQuoting.of(path));
                return new Resolution.Unlocked();
            }
            return found.or(() -> miss(request, store)).filter(held -> holds(request, held, path))
                    .<Resolution>map(Resolution.Locked::new).orElseGet(Resolution.Failed::new);
        } catch (LockException e) {
            diagnostics.error(request.annotated(), ProcessorMessage.DAMAGED_LOCK, e.getMessage(),
                    ShellQuoting.of(path));
            return new Resolution.Failed();
        }
    }

    /**
     * {@return what a kernel's documentation tells of it: what its lock says, and its speed where that is on file}
     * Files of speeds that cannot be read are reported.
     */
    List<String> facts(KernelRequest request, LockFile lock) {
        List<String> facts = new ArrayList<>(KernelSummary.lines(lock));
        Path folder = store(request).directory();
        try {
            List<String> speeds = SpeedFile.in(folder).stream().flatMap(file -> file.lines(lock).stream()).toList();
            facts.addAll(speeds);
            facts.addAll(speeds.isEmpty() ? List.of() : List.of(""));
        } catch (LockException e) {
            diagnostics.error(request.annotated(), ProcessorMessage.SPEEDS, e.getMessage(), ShellQuoting.of(folder));
        }
        return facts;
    }

    private LockStore store(KernelRequest request) {
        return new LockStore(options.locks().orElseGet(() -> directory.of(request.annotated().owner())));
    }

    private boolean holds(KernelRequest request, LockFile lock, Path path) {
        Optional<String> fault = lock.fault();
        fault.ifPresent(
                words -> diagnostics.error(request.annotated(), ProcessorMessage.FALSE_LOCK, path, words,
                        ShellQuoting.of(path)));
        return fault.isEmpty();
    }

    private Optional<LockFile> miss(KernelRequest request, LockStore store) {
        if (options.search() != Options.Search.FROZEN) {
            return forge.forge(request, store);
        }
        diagnostics.error(request.annotated(), ProcessorMessage.FROZEN, request.words(), command(request.spec(), store),
                ShellQuoting.of(store.path(request.spec())));
        return Optional.empty();
    }

    /** {@return the command of the command line that makes the lock} */
    private String command(KernelSpec spec, LockStore store) {
        String domain = spec.domain().toString();
        return "java -jar ulpforge.jar forge " + ShellQuoting.of(spec.fn())
                + (spec.format().equals(Format.BINARY32) ? "" : " --type " + spec.format()) + options(spec.demands())
                + (domain.isEmpty() ? "" : " --domain " + ShellQuoting.of(domain)) + " --seed " + options.seed()
                + " --budget " + options.budget().toSeconds() + "s --out " + ShellQuoting.of(store.directory());
    }

    private static String options(Demands demands) {
        StringBuilder options = new StringBuilder();
        demands.bounds().forEach(bound -> options.append(" --").append(bound.key()).append(' ').append(bound.max()));
        return options.append(demands.monotonic() ? " --monotonic" : "").append(demands.odd() ? " --odd" : "")
                .append(demands.undefined() == Undefined.NAN ? " --undefined nan" : "").toString();
    }

    private static String oneLine(KernelSpec spec) {
        return String.join(", ", spec.text().lines().toList());
    }
}
