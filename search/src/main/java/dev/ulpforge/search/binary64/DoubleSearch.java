package dev.ulpforge.search.binary64;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.ulpforge.model.cost.Costs;
import dev.ulpforge.model.format.Format;
import dev.ulpforge.search.binary64.piece.DoublePieces;
import dev.ulpforge.verify.prover.Code;
import dev.ulpforge.verify.prover.EnclosureProver;
import dev.ulpforge.verify.prover.InputCell;
import dev.ulpforge.verify.prover.ProofGoal;
import dev.ulpforge.verify.prover.ProverResult;
import dev.ulpforge.verify.wide.WideProof;

/**
 * Searches for a program on doubles that is proven at every input: candidates in the order of their costs, each
 * judged on short samples of the inputs first, by the prover too. The outcome is the same on every machine.
 */
public final class DoubleSearch {
    /** The families of programs. Each recognises from a target's values whether it applies. */
    static final List<DoubleScheme> SCHEMES = List.of(Exponentials::of, DoubleLogarithms::of, InverseHyperbolics::of,
            DoubleHyperbolics::of, ExponentialQuotients::of, OnePlusExponential::of, DoubleArcTangents::of,
            DoubleArcSines::of, RefinedRoots::of, DoubleRoots::of, DoubleSinusoids::of, DoubleCirculars::of);
    /** Vectors of 128 bits are not used for doubles, see {@code DoubleLanes}. */
    private static final Costs COSTS = Costs.of("intel:512,intel:256,amd:512,amd:256");
    /** So many programs of pieces are tried at most. */
    private static final int MOST_PIECEWISE = 3;
    private static final ProofGoal WHOLE = ProofGoal.thorough(WideProof.TOLERANCE);
    private static final int SAMPLES = 50;
    private static final long NEIGHBOURS = 1L << 40;
    /** Exponents of inputs at which most functions have neither their limits nor their value at 0. */
    private static final int LEAST_TYPICAL = -4;
    private static final int GREATEST_TYPICAL = 10;

    private DoubleSearch() {}

    /** {@return the program of least cost that is proven to be within the target's bound, or why there is none} */
    public static DoubleOutcome of(DoubleTarget target) {
        List<DoubleCandidate> candidates = SCHEMES.stream().flatMap(scheme -> scheme.candidates(target))
                .sorted(Comparator.comparingDouble(DoubleSearch::cost)).toList();
        List<String> missed = new ArrayList<>();
        return Stream.<Supplier<Iterator<DoubleCandidate>>>of(candidates::iterator, () -> pieces(target))
                .flatMap(family -> first(family.get(), target, missed).stream()).findFirst()
                .orElseGet(() -> missed(target, missed));
    }

    /** {@return the first candidate that is proven} Others are not made. */
    private static Optional<DoubleOutcome> first(Iterator<DoubleCandidate> candidates, DoubleTarget target,
            List<String> missed) {
        while (candidates.hasNext()) {
            switch (of(candidates.next(), target)) {
                case DoubleOutcome.Found found -> {
                    return Optional.of(found);
                }
                case DoubleOutcome.Missed(String reason) -> missed.add(reason);
            }
        }
        return Optional.empty();
    }

    private static DoubleOutcome missed(DoubleTarget target, List<String> missed) {
        return new DoubleOutcome.Missed(missed.isEmpty()
                ? "no scheme for doubles applies to " + target.fn() + ", and there are no pieces of it: "
                        + new DoublePieces(target.exact(), target.maxUlp()).refusal()
                : String.join("; ", missed));
    }

    /** {@return programs for any smooth function, made when they are asked for} */
    private static Iterator<DoubleCandidate> pieces(DoubleTarget target) {
        return new DoublePieces(target.exact(), target.maxUlp()).programs().limit(MOST_PIECEWISE)
                .map(made -> new DoubleCandidate(made.name(), made.program())).iterator();
    }

    private static double cost(DoubleCandidate candidate) {
        return COSTS.cost(candidate.program());
    }

    private static DoubleOutcome of(DoubleCandidate candidate, DoubleTarget target) {
        EnclosureProver prover = new EnclosureProver(Code.of(candidate.program()), target.exact());
        List<InputCell> sample = sample(target.inputs());
        DoubleOutcome onSample = judged(candidate, target, prover, sample.isEmpty() ? target.inputs() : sample,
                sample.isEmpty() ? WHOLE : ProofGoal.near(WideProof.TOLERANCE));
        return onSample instanceof DoubleOutcome.Missed || sample.isEmpty()
                ? onSample
                : judged(candidate, target, prover, target.inputs(), WHOLE);
    }

    private static DoubleOutcome judged(DoubleCandidate candidate, DoubleTarget target, EnclosureProver prover,
            List<InputCell> inputs, ProofGoal goal) {
        long start = System.nanoTime();
        return switch (prover.prove(inputs, goal)) {
            case ProverResult.Proven proven when proven.bound() <= target.maxUlp() ->
                new DoubleOutcome.Found(candidate.name(), candidate.program(), proven,
                        Duration.ofNanos(System.nanoTime() - start));
            case ProverResult.Proven(double bound, double found, double witness, _, _) ->
                new DoubleOutcome.Missed(String.format(Locale.ROOT,
                        "%s: at most %.4f ULP are proven, %.4f found at x=%s", candidate.name(), bound, found,
                        Double.toHexString(witness)));
            case ProverResult.Unproven(String reason) ->
                new DoubleOutcome.Missed(candidate.name() + ": " + reason);
        };
    }

    /** {@return short intervals of the inputs, some anywhere among doubles, some where functions typically vary} */
    private static List<InputCell> sample(List<InputCell> inputs) {
        Random random = new Random(0);
        LongStream anywhere = random.longs(SAMPLES, 0, Format.BINARY64.infinity() - NEIGHBOURS);
        LongStream typical = random.doubles(SAMPLES, LEAST_TYPICAL, GREATEST_TYPICAL)
                .mapToLong(exponent -> Format.BINARY64.bits(StrictMath.pow(2, exponent)));
        return LongStream.concat(anywhere, typical)
                .mapToObj(first -> new InputCell(Format.BINARY64, random.nextBoolean(), first, first + NEIGHBOURS - 1))
                .filter(cell -> inputs.stream().anyMatch(all -> all.negative() == cell.negative()
                        && all.first() <= cell.first() && cell.last() <= all.last()))
                .toList();
    }
}
