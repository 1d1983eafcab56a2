package dev.ulpforge.driver.worker;

import java.util.List;
import java.util.Locale;

import jdk.incubator.vector.VectorShape;

import dev.ulpforge.codegen.compile.BulkKernel;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.lock.Exhaustive;
import dev.ulpforge.model.progress.Progress;
import dev.ulpforge.model.task.TaskExecutor;
import dev.ulpforge.verify.sweep.digest.Digest;

/** Checks whether a kernel's results for all 2^32 inputs have the digest in its certificate. */
record DigestCheck(Exhaustive proof, Program program, BulkKernel kernel) {

    CheckResult run(TaskExecutor executor, Progress progress) {
        long start = System.nanoTime();
        Digest digest = Digest.of(kernel, executor, progress.labelled("all results once more: "));
        if (digest.hex().equals(proof.digest())) {
            return new CheckResult.Confirmed(String.format(Locale.ROOT,
                    "digest %s of the results for all 4,294,967,296 inputs is the certified one (%d bit, %.1f s, %s)",
                    digest.hex(), VectorShape.preferredShape().vectorBitSize(), (System.nanoTime() - start) * 1e-9,
                    Runtime.version()));
        }
        return new CheckResult.Refuted("the results have the digest " + digest.hex() + " and not the certified "
                + proof.digest() + "; " + differences(digest.differing(proof.segments())));
    }

    private String differences(List<Integer> segments) {
        if (segments.isEmpty()) {
            return "no single segment tells where";
        }
        String where = "they differ in " + segments.size() + " of " + Exhaustive.SEGMENTS
                + " segments of inputs, first in that of the bit patterns from "
                + String.format(Locale.ROOT, "%08x", segments.getFirst() << 24) + " on; ";
        return where + segments.stream()
                .map(segment -> new VectorScalarComparison(program, kernel).first(segment))
                .flatMap(java.util.Optional::stream).findFirst()
                .orElse("vector and scalar form agree there, so it is the program or its certificate that was changed");
    }
}
