package dev.ulpforge.search;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.codegen.compile.CompiledKernel;
import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.search.universal.Cells;
import dev.ulpforge.search.universal.Revisable;
import dev.ulpforge.search.universal.UniversalKernels;
import dev.ulpforge.verify.sweep.Revisions;

/** Proves programs that need no tuning: an expression as it is written, and polynomials in double lanes. */
final class UniversalSearch {
    private static final int ROUNDS = 6;
    /** The error of the last rounding. */
    private static final double HALF = 0.5;
    /**
     * The share of the bound beyond the last rounding that the polynomials may use, and the largest error that helps.
     */
    private static final double SHARE = 0.75;
    private static final double MOST = 0.75;
    /**
     * With a bound below this, polynomials are made as accurate as doubles, and corrected where that is not enough.
     */
    private static final double NEARLY_EXACT = 0.5001;
    /** A little more than the error that the oracle's fast values may have, in ULP. */
    private static final double EXACT = 0x1.4p-24;
    /** Half an ULP as a relative error. */
    private static final double RELATIVE = 0x1p-25;
    /** Periodic forms have little of the error, since operations on them add to it. */
    private static final double FORM = 0x1p-6;
    private static final double FORM_EXACT = 0x1p-51;
    /** So many cells cost 1 ns per element. */
    private static final int MANY = 6000;
    /** Each costs a comparison and a selection. */
    private static final int MOST_DEFIANT = 12;
    private final KernelSpec spec;
    private final UniversalKernels kernels;
    private final Judge judge;
    private final Costs costs;
    private double closest = Double.POSITIVE_INFINITY;

    UniversalSearch(KernelSpec spec, UniversalKernels kernels, Judge judge, Costs costs) {
        this.spec = spec;
        this.kernels = kernels;
        this.judge = judge;
        this.costs = costs;
    }

    /** {@return the expression as it is written, if that keeps the bound; cheaper forms first} */
    Optional<SearchOutcome.Found> asWritten() {
        return kernels.asWritten().stream().sorted(Comparator.comparingDouble(costs::cost))
                .flatMap(program -> proven(program, "the expression as it is written").stream()).findFirst();
    }

    /**
     * {@return the target in double lanes with named functions that are nearly as accurate as doubles, if that keeps
     * the bound at all but a few inputs, whose results are written into the program}
     *
     * @param forms expressions of it
     */
    Optional<SearchOutcome.Found> inDoubles(Stream<Expression> forms) {
        return forms.flatMap(fn -> kernels.inDoubles(fn, MOST_DEFIANT).stream())
                .takeWhile(_ -> !judge.deadline().isOver()).flatMap(form -> proven(form, MOST_DEFIANT + 1).stream())
                .findFirst();
    }

    /** {@return a program of polynomials in double lanes, if one of the ways to make them covers the domain} */
    SearchOutcome polynomials() {
        judge.deadline().at(0, "polynomials in double lanes");
        return ways().takeWhile(_ -> !judge.deadline().isOver()).flatMap(way -> way.proof.get().stream())
                .<SearchOutcome>map(found -> found).findFirst()
                .orElseGet(() -> new SearchOutcome.Missed(closest, reason()));
    }

    /** A way to a program, and what that costs in ns per element. */
    private record Way(double cost, Supplier<Optional<SearchOutcome.Found>> proof) {}

    /** On a domain with many periods there are no cells but near zero; elsewhere whatever is cheaper is first. */
    private Stream<Way> ways() {
        if (!kernels.isCircular()) {
            return cells().sorted(Comparator.comparingDouble(Way::cost));
        }
        Stream<Way> periodic = kernels.composed(degree(), form()).stream()
                .map(forms -> new Way(costs.cost(forms.program()), () -> proven(forms)));
        return isNear()
                ? Stream.concat(periodic, cells()).sorted(Comparator.comparingDouble(Way::cost))
                : Stream.concat(periodic, Stream.of(new Way(0, this::joined)));
    }

    private boolean isNear() {
        float near = kernels.near();
        return -near <= spec.domain().lower() && spec.domain().upper() <= near;
    }

    /** {@return why there is no program of polynomials, and where there would be} */
    private String reason() {
        if (judge.deadline().isOver()) {
            return "no time was left to prove polynomials in double lanes";
        }
        return closest < Double.POSITIVE_INFINITY
                ? "polynomials in double lanes come near, but do not keep the bound"
                : "the domain has too many inputs where the target is not smooth or has zeros"
                        + kernels.coverable(kernels.near(), degree(), tolerance()).map(d -> "; it is covered on " + d)
                                .orElse("");
    }

    private Optional<SearchOutcome.Found> joined() {
        return kernels.joined(kernels.near(), degree(), form(), tolerance()).flatMap(this::proven);
    }

    private Optional<SearchOutcome.Found> proven(Program program, String description) {
        Judge.Judgement judgement = judge.of(CompiledKernel.of(program), description);
        judgement.proof().ifPresentOrElse(_ -> {
        }, () -> closest = Math.min(closest, judgement.worst()));
        return judgement.proof().map(proof -> new SearchOutcome.Found(program, proof));
    }

    private Stream<Way> cells() {
        return IntStream.rangeClosed(isExact() ? 5 : 3, isExact() ? 7 : 5)
                .mapToObj(degree -> kernels.cells(degree, tolerance(), isExact())).flatMap(Optional::stream)
                .map(cells -> new Way(cost(cells), () -> proven(cells)));
    }

    /**
     * {@return the program, mended until it keeps the bound} Once a sweep was begun, the time does not end that: what
     * is left to prove then is little.
     */
    private Optional<SearchOutcome.Found> proven(Revisable first) {
        return proven(first, ROUNDS);
    }

    private Optional<SearchOutcome.Found> proven(Revisable first, int rounds) {
        Revisions revisions = new Revisions();
        Optional<? extends Revisable> revised = Optional.of(first);
        for (int round = 0; round < rounds && revised.isPresent()
                && (revisions.areBegun() || !judge.deadline().isOver()); round++) {
            Program program = revised.get().program();
            Judge.Judgement judgement = judge.of(CompiledKernel.of(program), revised.get().description(), revisions);
            if (judgement.proof().isPresent()) {
                return Optional.of(new SearchOutcome.Found(program, judgement.proof().get()));
            }
            if (judgement.counterexamples().isEmpty()) {
                return Optional.empty();
            }
            closest = Math.min(closest, judgement.worst());
            revised = revised.get().mended(judgement.counterexamples());
        }
        return Optional.empty();
    }

    private int degree() {
        return isExact() ? 6 : 4;
    }

    private double form() {
        return isExact() ? FORM_EXACT : (spec.maxUlp() - HALF) * RELATIVE * FORM;
    }

    /** {@return whether the bound is that of correct rounding} */
    boolean isExact() {
        return spec.maxUlp() < NEARLY_EXACT;
    }

    private double tolerance() {
        return isExact() ? EXACT : Math.min(MOST, (spec.maxUlp() - HALF) * SHARE);
    }

    /** {@return about the time of a program in ns per element; many cells are not in the nearest cache} */
    private double cost(Cells cells) {
        return costs.cost(cells.program()) + (double) cells.count() / MANY;
    }
}
