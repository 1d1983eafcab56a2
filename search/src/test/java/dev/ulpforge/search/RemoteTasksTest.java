package dev.ulpforge.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.ir.ProgramText;
import dev.ulpforge.model.lock.Witness;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.task.Common;
import dev.ulpforge.model.task.IndependentTask;
import dev.ulpforge.model.task.LocalExecutor;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.model.task.TaskWatch;
import dev.ulpforge.search.core.front.Budget;
import dev.ulpforge.search.core.front.ErrorKind;
import dev.ulpforge.search.core.front.FrontSearch;
import dev.ulpforge.search.core.front.FrontSpec;
import dev.ulpforge.search.core.front.Problem;
import dev.ulpforge.search.core.number.Interval;
import dev.ulpforge.search.core.number.RealExpression;
import dev.ulpforge.search.core.program.Operation;
import dev.ulpforge.verify.oracle.Oracle;
import dev.ulpforge.verify.prover.ProverResult;
import dev.ulpforge.verify.sweep.ObservedKernel;
import dev.ulpforge.verify.sweep.Sweep;
import dev.ulpforge.verify.sweep.Verdict;
import dev.ulpforge.verify.wide.WideProof;

import static org.assertj.core.api.Assertions.assertThat;

/** Sweeps and fronts whose tasks and results are sent as bytes, and which arrive in another order. */
class RemoteTasksTest {
    private static final String CUBE = "v0 = input\nv1 = mul v0 v0\nv2 = mul v1 v0\nreturn v2\n";

    /** Makes what is common from its recipe, of which a copy arrives, and runs a copy of each task, the last first. */
    private static final class Remote implements TaskExecutor {
        private int sent;

        @Override
        public int slots() {
            return 3;
        }

        @Override
        public LocalExecutor here() {
            return new LocalExecutor(1);
        }

        @Override
        public <C, R> List<Optional<R>> untilEnded(Common<C> common,
                List<? extends IndependentTask<? super C, R>> tasks, TaskWatch<R> watch) {
            C there = copy(common.recipe().orElseThrow()).make();
            List<Optional<R>> results = new ArrayList<>(Collections.nCopies(tasks.size(), Optional.empty()));
            for (int i = tasks.size() - 1; i >= 0; i--) {
                results.set(i, Optional.of(copy(copy(tasks.get(i)).run(there, () -> false))));
                sent++;
            }
            return results;
        }

        @SuppressWarnings("unchecked")
        private static <T> T copy(T sent) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(sent);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            } catch (IOException | ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aSweepHasTheSameVerdict() {
        sweepHasTheSameVerdict(1);
    }

    @Tag("long")
    @Test
    void aSweepOfTwoKernelsToo() {
        sweepHasTheSameVerdict(2);
    }

    private static void sweepHasTheSameVerdict(int count) {
        BulkKernel cube = CompiledKernel.of(ProgramText.parse(CUBE));
        Oracle oracle = Oracle.of(Expression.parse("x^3"), Domain.parse("[1, 1.5]"));
        List<ObservedKernel> kernels = IntStream.range(0, count).mapToObj(_ -> new ObservedKernel(cube)).toList();
        Remote remote = new Remote();
        List<Verdict> verdicts = new Sweep(oracle, remote, Progress.SILENT).measure(kernels);
        assertThat(verdicts).isEqualTo(new Sweep(oracle, new LocalExecutor(2), Progress.SILENT).measure(kernels));
        assertThat(verdicts.getFirst().findings().inputs()).isEqualTo((1 << 22) + 1);
        assertThat(remote.sent).isGreaterThan(64);
    }

    @Test
    void quickLooksSeeTheSame() {
        BulkKernel cube = CompiledKernel.of(ProgramText.parse(CUBE));
        Oracle oracle = Oracle.of(Expression.parse("x^3"), Domain.parse("[1, 1.5]"));
        Remote remote = new Remote();
        List<Witness> seen = new Sweep(oracle, remote, Progress.SILENT).quickCheck(cube, 0.6, 1 << 9);
        assertThat(seen)
                .isEqualTo(new Sweep(oracle, new LocalExecutor(2), Progress.SILENT).quickCheck(cube, 0.6, 1 << 9))
                .isNotEmpty();
        assertThat(remote.sent).isPositive();
    }

    @Test
    void aProofByEnclosuresHasTheSameBound() {
        WideProof proof = new WideProof(KernelSpec.of("x * x + 1", "[1.25, 1.5]", "binary64: 1"),
                ProgramText.parse("v0 = dinput\nv1 = dmul v0 v0\nv2 = double 0x1.0p0\nv3 = dadd v1 v2\nreturn v3\n"));
        Remote remote = new Remote();
        assertThat(proof.run(remote)).isEqualTo(proof.run()).isInstanceOf(ProverResult.Proven.class);
        assertThat(remote.sent).isPositive();
    }

    @Test
    void aSearchHasTheSameFront() {
        FrontSpec spec = FrontSpec.of(
                new Problem("exp2(x)", RealExpression.of("exp2(x)"), ErrorKind.RELATIVE, Interval.parse("(0,1]")),
                Set.of(Operation.MUL, Operation.FMA), 1, 3).withIslands(2);
        Remote remote = new Remote();
        assertThat(FrontSearch.run(spec, Budget.epochs(2, 1).by(remote), Progress.SILENT).tsv())
                .isEqualTo(FrontSearch.run(spec, Budget.epochs(2, 2), Progress.SILENT).tsv());
        assertThat(remote.sent).isEqualTo(6);
    }

    @Test
    void evaluationsEndASearch() {
        FrontSpec spec = FrontSpec.of(
                new Problem("exp2(x)", RealExpression.of("exp2(x)"), ErrorKind.RELATIVE, Interval.parse("(0,1]")),
                Set.of(Operation.MUL, Operation.FMA), 1, 3).withIslands(2);
        List<Long> evaluations = new ArrayList<>();
        FrontSearch.run(spec, Budget.epochs(9, 2).withEvaluations(1), Progress.SILENT,
                snapshot -> evaluations.add(snapshot.evaluations()));
        assertThat(evaluations).singleElement().isNotEqualTo(0L);
    }
}
