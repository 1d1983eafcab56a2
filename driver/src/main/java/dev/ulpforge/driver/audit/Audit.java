package dev.ulpforge.driver.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.Function;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.sweep.ObservedKernel;
import dev.ulpforge.verify.sweep.Platform;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.SweepReport;
import dev.ulpforge.verify.sweep.Verdict;
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
        Oracle oracle = Oracle.of(Expression.parse(fn.toString()), Domain.parse(domain));
        List<TimedLoop> loops = peers.stream().map(peer -> new TimedLoop(peer.loop())).toList();
        List<NeighbourOrder> orders = peers.stream().map(_ -> new NeighbourOrder(oracle)).toList();
        List<ObservedKernel> kernels = new ArrayList<>();
        for (int i = 0; i < peers.size(); i++) {
            kernels.add(new ObservedKernel(loops.get(i), orders.get(i)::observer));
        }
        List<Verdict> verdicts = new Sweep(oracle, new LocalExecutor(threads), progress).measure(kernels);
        List<AuditRow> rows = new ArrayList<>();
        for (int i = 0; i < peers.size(); i++) {
            double nanos = loops.get(i).mean();
            rows.add(row(peers.get(i), verdicts.get(i), orders.get(i).found(loops.get(i)), nanos));
        }
        return List.copyOf(rows);
    }

    /** {@return the row that says that a library has no such function} */
    public AuditRow absent(PeerLibrary library, String version) {
        return new AuditRow.Absent(key(library, version));
    }

    private AuditKey key(PeerLibrary library, String version) {
        return new AuditKey(fn.toString(), domain, library.name(), version, Platform.processor(), Platform.jdk());
    }

    private AuditRow row(Peer peer, Verdict verdict, Disorder disorder, double nanos) {
        SweepReport found = verdict.findings();
        return new AuditRow.Measured(key(peer.library(), peer.version()),
                new AuditRow.Conditions(peer.call(), width, flags, LocalDate.now().toString()), found.maxUlp(),
                found.witness(), found.inputs(), found.correctlyRounded(), found.undecided(), found.wrongSpecial(),
                kinds(verdict), disorder, nanos);
    }

    private static String kinds(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Within _,Verdict.Exceeds _ -> "";
            case Verdict.WrongSpecial wrong -> wrong.kinds().stream().map(WrongSpecials.Kind::toString)
                    .collect(Collectors.joining("; "));
            case Verdict.BrokenOracle b -> throw new IllegalStateException("the oracle contradicts itself: " + b.at());
        };
    }
}
