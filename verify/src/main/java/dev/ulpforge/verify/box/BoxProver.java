package dev.ulpforge.verify.box;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.Domain;
import dev.ulpforge.model.spec.Expression;
import dev.ulpforge.verify.box.BoxResult.Proven;
import dev.ulpforge.verify.box.BoxResult.Unproven;
import dev.ulpforge.verify.oracle.exact.ExactFunction;
import dev.ulpforge.verify.prover.Code;
import dev.ulpforge.verify.prover.EnclosureProver;
import dev.ulpforge.verify.prover.ProverResult;

/**
 * Proves a bound of the error of a program on doubles for an expression in x and y, at every pair of floats in a box:
 * the theorem is in the package's documentation. Immutable.
 *
 * @param fn     the expression
 * @param maxUlp what no error may exceed, in ULP
 */
public record BoxProver(Expression fn, double maxUlp) {
    /** Roundings to a float. */
    private static final double HALF = 0.5;
    /** Errors of less are not worth a cut, in ULP. */
    private static final double FINE = 0x1p-6;
    /** Where the exact value may be 0, a result off by no more is one. */
    private static final double MOST_OFF = 0.5;
    private static final int MOST = 1 << 14;
    private static final int FEW = 1 << 8;
    /** How often sides are halved in search of a box. */
    private static final int HALVINGS = 3;
    private static final int MOST_OF_CODE = 1 << 14;

    /** The code of a function. */
    private record UsedCode(Expression target, Code code) {}

    /** What is known of all cells: the largest error, their number, and the arguments of functions. */
    private record Cells(double ulp, long count, Map<UsedCode, ArgumentRange> arguments) {}

    /** {@return what is proven of a program} */
    public BoxResult prove(Program program, Domain box) {
        Optional<ProgramPart> whole = new PartFinder(program).whole(fn);
        if (whole.isEmpty()) {
            return new Unproven("the program's operations are not those of " + fn, Optional.empty());
        }
        Map<UsedCode, ArgumentRange> arguments = new LinkedHashMap<>();
        Deque<PairCell> open = new ArrayDeque<>(PairCell.of(box));
        double worst = 0;
        long count = 0;
        while (!open.isEmpty()) {
            PairCell cell = open.pop();
            count++;
            CellErrors errors = new CellErrors(cell);
            double ulp = errors.ulp(whole.get());
            boolean isLast = cell.isPoint() || count > MOST;
            if (ulp > FINE && !isLast) {
                CellCuts.of(cell, whole.get()).forEach(open::push);
            } else if (!isWithin(ulp)) {
                return new Unproven("the value " + words(errors.of(whole.get())) + " at " + cell
                        + " is not accurate enough in doubles", smaller(whole.get(), box));
            } else {
                worst = Math.max(worst, ulp);
                collect(errors, arguments);
            }
        }
        return functions(new Cells(worst, count, arguments));
    }

    private boolean isWithin(double ulp) {
        return HALF + ulp <= maxUlp && ulp <= MOST_OFF;
    }

    private static String words(PartValue value) {
        return value.isKnown()
                ? "from " + (float) value.low() + " to " + (float) value.high()
                : "(infinite, undefined or of no known size)";
    }

    private static void collect(CellErrors errors, Map<UsedCode, ArgumentRange> arguments) {
        errors.known().keySet().forEach(part -> {
            if (part instanceof ProgramPart.Called called) {
                arguments.computeIfAbsent(new UsedCode(called.target(), called.code()), _ -> new ArgumentRange())
                        .add(errors.known().get(called.a()));
            }
        });
    }

    /** The functions' codes are proven to be as accurate as was supposed. */
    private static BoxResult functions(Cells cells) {
        long count = cells.count();
        long inputs = 0;
        for (Map.Entry<UsedCode, ArgumentRange> entry : cells.arguments().entrySet()) {
            UsedCode used = entry.getKey();
            ProverResult result = new EnclosureProver(used.code(), new ExactFunction(used.target()), MOST_OF_CODE)
                    .prove(entry.getValue().cells(), CalledFunction.CODE_ULP / 2);
            if (!(result instanceof ProverResult.Proven(double bound, _, _, long own, long run))
                    || !(bound <= CalledFunction.CODE_ULP)) {
                return new Unproven(
                        "of " + used.target() + " in doubles with x in " + entry.getValue() + " no more than "
                                + result + " is known",
                        Optional.empty());
            }
            count += own;
            inputs += run;
        }
        return new Proven(Math.nextUp(HALF + cells.ulp()), count, inputs);
    }

    /** {@return a part of a box in which values are accurate enough}: each side is halved up to three times */
    private Optional<Domain> smaller(ProgramPart whole, Domain box) {
        return IntStream.rangeClosed(1, 2 * HALVINGS).boxed()
                .flatMap(sum -> IntStream.rangeClosed(Math.max(0, sum - HALVINGS), Math.min(sum, HALVINGS)).boxed()
                        .flatMap(ofX -> parts(box, 1 << ofX, 1 << sum - ofX)))
                .filter(part -> isAccurate(whole, part)).findFirst();
    }

    private static Stream<Domain> parts(Domain box, int ofX, int ofY) {
        Domain y = box.second().orElseThrow();
        return IntStream.range(0, ofX).boxed().flatMap(i -> side(box.side(), i, ofX).stream())
                .flatMap(own -> IntStream.range(0, ofY).boxed()
                        .flatMap(j -> side(y, j, ofY).stream().map(other -> Domain.box(own, other))));
    }

    private static Optional<Domain> side(Domain side, int number, int parts) {
        double width = (double) side.upper() - side.lower();
        float low = (float) (side.lower() + width * number / parts);
        float high = (float) (side.lower() + width * (number + 1) / parts);
        return low < high ? Optional.of(Domain.closed(low, high)) : Optional.empty();
    }

    private boolean isAccurate(ProgramPart whole, Domain box) {
        Deque<PairCell> open = new ArrayDeque<>(PairCell.of(box));
        for (int count = 0; !open.isEmpty(); count++) {
            PairCell cell = open.pop();
            double ulp = new CellErrors(cell).ulp(whole);
            if (isWithin(ulp)) {
                continue;
            }
            if (cell.isPoint() || count > FEW) {
                return false;
            }
            CellCuts.of(cell, whole).forEach(open::push);
        }
        return true;
    }
}
