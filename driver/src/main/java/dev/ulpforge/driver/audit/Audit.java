package dev.ulpforge.driver.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.Accuracy;
import dev.ulpforge.verify.sweep.ObservedKernel;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.verify.sweep.RoundedKernel;
import dev.ulpforge.verify.sweep.RoundedSweep;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.WrongSpecials;

/**
 * Measures a function of several libraries in one pass over the values of the oracle.
 *
 * @param fn      the function
 * @param domain  the inputs, as text; empty for every float
 * @param width   the width of this JVM's vectors in bits
 * @param flags   the flags of this JVM that bear upon that, as text
 * @param threads how many threads work
 */
public record Audit(Function fn, String domain, int width, String flags, int threads) {

    /**
     * {@return what is found of each peer, in their order}
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
     */
    public List<AuditRow> of(List<Peer> peers, Progress progress) {
        Oracle oracle = oracle();
        List<AuditedPeer> audited = audited(peers, oracle, Optional.empty());
        return rows(audited, new Sweep(oracle, executor(), progress).measure(kernels(audited)).stream()
                .map(Accuracy::of).toList());
    }

    /**
     * {@return the same, found by a comparison with a correctly rounded kernel; empty if that does not return the
     * results of its certificate}
     *
     * @param rounded of the same function, on every float
     * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
     * @throws IllegalArgumentException if the domain is not every float
     */
    public Optional<List<AuditRow>> of(List<Peer> peers, RoundedKernel rounded, Progress progress) {
        Oracle oracle = oracle();
        List<AuditedPeer> audited = audited(peers, oracle, Optional.of(rounded.kernel()));
        return new RoundedSweep(oracle, rounded, executor(), progress).measure(kernels(audited))
                .map(found -> rows(audited, found));
    }

    private Oracle oracle() {
        return Oracle.of(Expression.parse(fn.toString()), Domain.parse(domain));
    }

    private LocalExecutor executor() {
        return new LocalExecutor(threads);
    }

    private static List<AuditedPeer> audited(List<Peer> peers, Oracle oracle, Optional<BulkKernel> rounded) {
        return peers.stream().map(peer -> AuditedPeer.of(peer, oracle, rounded)).toList();
    }

    private static List<ObservedKernel> kernels(List<AuditedPeer> audited) {
        return audited.stream().map(AuditedPeer::kernel).toList();
    }

    private List<AuditRow> rows(List<AuditedPeer> audited, List<Accuracy> found) {
        return IntStream.range(0, audited.size()).mapToObj(i -> row(audited.get(i), found.get(i))).toList();
    }

    /** {@return the row that says that a library has no such function} */
    public AuditRow absent(PeerLibrary library, String version) {
        return new AuditRow.Absent(key(library, version));
    }

    private AuditKey key(PeerLibrary library, String version) {
        return new AuditKey(fn.toString(), domain, library.name(), version, Platform.processor(), Platform.jdk());
    }

    private AuditRow row(AuditedPeer audited, Accuracy found) {
        Peer peer = audited.peer();
        return new AuditRow.Measured(key(peer.library(), peer.version()),
                new AuditRow.Conditions(peer.call(), width, flags, LocalDate.now().toString()), found.maxUlp(),
                found.witness(), found.inputs(), found.correctlyRounded(), found.undecided(), found.wrongSpecial(),
                found.wrong().stream().map(WrongSpecials.Kind::toString).collect(Collectors.joining("; ")),
                audited.disorder(), audited.loop().mean());
    }
}
