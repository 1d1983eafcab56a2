package dev.ulpforge.processor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.ulpforge.model.lock.LockException;
import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.Demands;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Undefined;

/** Gets the lock of a request: the one on file, or a new one. */
final class Locksmith {
    private final Options options;
    private final LockDirectory directory;
    private final Forge forge;
    private final Report report;

    Locksmith(Options options, LockDirectory directory, Forge forge, Report report) {
        this.options = options;
        this.directory = directory;
        this.forge = forge;
        this.report = report;
    }

    /** {@return the lock of a request; nothing if there is none, which is reported} */
    Optional<LockFile> lock(KernelRequest request) {
        LockStore store = new LockStore(options.locks().orElseGet(() -> directory.of(request.site().owner())));
        Path path = store.path(request.spec());
        try {
            Optional<LockFile> found = Files.exists(path) ? Optional.of(LockStore.read(path)) : Optional.empty();
            if (found.isPresent() && !found.get().spec().text().equals(request.spec().text())) {
                report.warning(request.site(), Message.OTHER_LOCK, path, oneLine(found.get().spec()));
                found = Optional.empty();
            }
            Optional<LockFile> lock = found.isPresent() ? found : miss(request, store);
            return lock.filter(held -> holds(request, held, path));
        } catch (LockException e) {
            report.error(request.site(), Message.DAMAGED_LOCK, e.getMessage(), ShellWord.of(path));
            return Optional.empty();
        }
    }

    private boolean holds(KernelRequest request, LockFile lock, Path path) {
        Optional<String> fault = lock.fault();
        fault.ifPresent(
                words -> report.error(request.site(), Message.FALSE_LOCK, path, words, ShellWord.of(path)));
        return fault.isEmpty();
    }

    private Optional<LockFile> miss(KernelRequest request, LockStore store) {
        if (options.search() != Options.Search.FROZEN) {
            return forge.forge(request, store);
        }
        report.error(request.site(), Message.FROZEN, request.words(), command(request.spec(), store),
                ShellWord.of(store.path(request.spec())));
        return Optional.empty();
    }

    /** {@return the command of the command line that makes the lock} */
    private String command(KernelSpec spec, LockStore store) {
        String domain = spec.domain().toString();
        return "java -jar ulpforge.jar forge " + ShellWord.of(spec.fn()) + options(spec.demands())
                + (domain.isEmpty() ? "" : " --domain " + ShellWord.of(domain)) + " --seed " + options.seed()
                + " --budget " + options.budget().toSeconds() + " --out " + ShellWord.of(store.directory());
    }

    private static String options(Demands demands) {
        StringBuilder options = new StringBuilder();
        demands.bounds().forEach(bound -> options.append(" --").append(bound.key()).append(' ').append(bound.max()));
        return options.append(demands.monotonic() ? " --monotonic" : "")
                .append(demands.undefined() == Undefined.NAN ? " --undefined nan" : "").toString();
    }

    private static String oneLine(KernelSpec spec) {
        return String.join(", ", spec.text().lines().toList());
    }
}
