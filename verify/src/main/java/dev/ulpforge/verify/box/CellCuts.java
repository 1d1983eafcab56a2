package dev.ulpforge.verify.box;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where cells are cut: at first or second arguments, in the middle of the floats or of the numbers, whatever leaves
 * the smaller errors, and then the narrower enclosures of values. Nothing but the number of cells depends on it.
 */
final class CellCuts {
    private CellCuts() {}

    private record Cut(List<PairCell> parts, double error, double width) {

        static Cut of(List<PairCell> parts, ProgramPart part) {
            double error = 0;
            double width = 0;
            for (PairCell cell : parts) {
                CellErrors errors = new CellErrors(cell);
                error = Math.max(error, errors.ulp(part));
                width += errors.of(part).high() - errors.of(part).low();
            }
            return new Cut(parts, error, width);
        }
    }

    /** {@return both parts of a cell of more than one pair} */
    static List<PairCell> of(PairCell cell, ProgramPart part) {
        return Stream.concat(cell.cutsOfX().stream(), cell.cutsOfY().stream()).map(parts -> Cut.of(parts, part))
                .min(Comparator.comparingDouble(Cut::error).thenComparingDouble(Cut::width)).orElseThrow().parts();
    }
}
