package dev.ulpforge.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.lock.LockFile;
import dev.ulpforge.model.lock.LockStore;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.worker.SearchOrder;
import dev.ulpforge.worker.Turn;
import dev.ulpforge.worker.WorkerCommand;
import dev.ulpforge.worker.WorkerOutcome;
import dev.ulpforge.worker.WorkerProcess;

/** Makes locks by search, in a forked JVM. */
final class ForkedSearch {
    /** A file system may keep times as coarse as this. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private final Options options;
    private final Duration grace;
    private final Diagnostics diagnostics;

    /**
     * A forge.
     *
     * @param grace how long after its budget a search is killed
     */
    ForkedSearch(Options options, Duration grace, Diagnostics diagnostics) {
        this.options = options;
        this.grace = grace;
        this.diagnostics = diagnostics;
    }

    /** {@return the lock that a search has written; nothing if it has not, which is reported} */
    Optional<LockFile> forge(KernelRequest request, LockStore store) {
        Optional<String> classPath = options.worker().or(() -> WorkerClassPath.of(ForkedSearch.class.getClassLoader()));
        if (classPath.isEmpty()) {
            diagnostics.error(request.annotated(), ProcessorMessage.NO_WORKER, request.words());
            return Optional.empty();
        }
        KernelSpec spec = request.spec();
        SearchOrder order = new SearchOrder(spec.fn().toString(), spec.demandLine(),
                spec.domain().toString(), options.seed(), options.budget(), 1, store.directory());
        try (Turn _ = Turn.ofSearch()) {
            return made(store.path(spec), spec)
                    .or(() -> searched(request, store, WorkerCommand.of(classPath.get(), order.words())));
        } catch (IOException e) {
            diagnostics.error(request.annotated(), ProcessorMessage.NO_TURN, request.words(), e);
            return Optional.empty();
        }
    }

    /** {@return the lock that another compilation has made meanwhile} */
    private static Optional<LockFile> made(Path path, KernelSpec spec) {
        return Optional.of(path).filter(Files::exists).map(LockStore::read).filter(lock -> lock.spec().equals(spec));
    }

    private Optional<LockFile> searched(KernelRequest request, LockStore store, WorkerCommand command) {
        Instant start = Instant.now().minus(CLOCK_STEP);
        return switch (run(command, request.words())) {
            case WorkerOutcome.Done done -> written(request, store);
            case WorkerOutcome.Failed failed -> {
                failure(request, failed);
                tidy(store, start);
                yield Optional.empty();
            }
        };
    }

    private WorkerOutcome run(WorkerCommand command, String what) {
        try (ProgressNotes lines = new ProgressNotes(what, options, diagnostics)) {
            return WorkerProcess.run(command, lines, options.budget().plus(grace));
        }
    }

    private Optional<LockFile> written(KernelRequest request, LockStore store) {
        Path path = store.path(request.spec());
        Optional<LockFile> lock = store.find(request.spec());
        lock.ifPresentOrElse(
                found -> diagnostics.note(ProcessorMessage.FORGED, request.words(), found.proof().maxUlp(),
                        found.proof().inputs(), path),
                () -> diagnostics.error(request.annotated(), ProcessorMessage.NOT_LOCKED, request.words(), path));
        return lock;
    }

    private void failure(KernelRequest request, WorkerOutcome.Failed failed) {
        ProcessorMessage message = switch (failed.code()) {
            case MISSED -> ProcessorMessage.MISSED;
            case HUNG -> ProcessorMessage.HUNG;
            case OUT_OF_MEMORY -> ProcessorMessage.OUT_OF_MEMORY;
            case DIED -> ProcessorMessage.DIED;
            case INTERRUPTED -> ProcessorMessage.INTERRUPTED;
            case USAGE -> failed.id().isEmpty() ? ProcessorMessage.WORKER_BUG : ProcessorMessage.REFUSED;
            case OK, BUG, REFUTED -> ProcessorMessage.WORKER_BUG;
        };
        diagnostics.error(request.annotated(), message, request.words(), told(failed));
        List<String> log = failed.log();
        if (!log.isEmpty() && message != ProcessorMessage.MISSED && message != ProcessorMessage.REFUSED) {
            diagnostics.note(ProcessorMessage.LOG, String.join(System.lineSeparator(), log));
        }
    }

    private void tidy(LockStore store, Instant start) {
        try {
            store.deleteUnfinished(start);
        } catch (IOException e) {
            diagnostics.note(ProcessorMessage.NOT_TIDIED, store.directory(), e);
        }
    }

    private static String told(WorkerOutcome.Failed failed) {
        return failed.id().isEmpty() ? failed.text() : failed.text() + " (" + failed.id() + ")";
    }
}
