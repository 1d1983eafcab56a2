package dev.ulpforge.search.binary64.piece;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.ulpforge.model.ir.F64;
import dev.ulpforge.model.ir.I64;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.ir.ProgramBuilder;

/**
 * Writes the program of polynomials on pieces.
 *
 * @param symmetry of the function
 * @param halves   the half for positive inputs, or that for negative ones, or both in this order
 * @param tables   their rows
 * @param plan     how sizes are cut, and the shape of polynomials
 */
record PieceProgram(Mirroring symmetry, List<InputHalf> halves, List<HalfTable> tables, Plan plan) {

    /** {@return the program} It is NaN outside of the domain. */
    Program program() {
        ProgramBuilder b = new ProgramBuilder();
        F64 x = b.wideX();
        F64 size = isOfBoth() ? x.abs() : halves.getFirst().target().negative() ? x.negated() : x;
        Mask within = b.f64(least()).atMost(size);
        F64 fast = onPieces(x, size);
        F64 slow = beyond(x, size);
        boolean flips = symmetry == Mirroring.ODD;
        F64 y = within.and(size.atMost(greatest(x))).fastPath(flips ? fast.flippedBy(x) : fast,
                (flips ? slow.flippedBy(x) : slow).unlessNaN(x));
        return b.build(y);
    }

    private boolean isOfBoth() {
        return symmetry != Mirroring.NONE || halves.size() > 1;
    }

    private F64 greatest(F64 x) {
        ProgramBuilder b = x.program();
        F64 first = b.f64(halves.getFirst().to());
        return halves.size() == 1 ? first : x.below(b.f64(0)).select(b.f64(halves.getLast().to()), first);
    }

    /** {@return the values at zero, and beyond the pieces} */
    private F64 beyond(F64 x, F64 size) {
        ProgramBuilder b = x.program();
        F64 far = halves.getFirst().tail().at(size);
        if (halves.size() > 1) {
            far = x.below(b.f64(0)).select(halves.getLast().tail().at(size), far);
        }
        InputHalf half = halves.getFirst();
        if (half.from() > 0) {
            return size.below(b.f64(half.from())).select(b.f64(Double.NaN), far);
        }
        return size.below(b.f64(Origin.LEAST)).select(new Origin(symmetry, halves).value(x), far);
    }

    private double least() {
        double from = halves.getFirst().from();
        return from == 0 ? Origin.LEAST : from;
    }

    private F64 onPieces(F64 x, F64 size) {
        ProgramBuilder b = x.program();
        InputHalf longest = halves.stream().max(Comparator.comparingDouble(InputHalf::to)).orElseThrow();
        I64 number = plan.cutting().number(longest, size);
        if (halves.size() > 1) {
            number = number.plus(x.below(b.f64(0)).select(b.i64(tables.getFirst().rows().size()), b.i64(0)));
        }
        RowColumns columns = new RowColumns(rows(), plan.shape(), number.toInt());
        F64 t = size.minus(columns.middle());
        HighLow sum = plan.shape().compensated() ? columns.compensated(t) : columns.plain(t);
        F64 y = product(size, number, sum);
        return columns.isScaled() ? y.times(columns.scale()) : y;
    }

    private List<CoefficientRow> rows() {
        return tables.stream().flatMap(table -> table.rows().stream()).toList();
    }

    /** {@return the sum, times the distance from a zero where there is one} */
    private F64 product(F64 size, I64 number, HighLow sum) {
        ProgramBuilder b = size.program();
        List<ZeroRegion> regions = regions();
        if (regions.isEmpty()) {
            return sum.high().plus(sum.low());
        }
        F64 factor = b.f64(1);
        F64 rest = b.f64(0);
        for (ZeroRegion region : regions) {
            Mask has = region.has(number);
            HighLow distance = region.zero().distance(size);
            factor = has.select(distance.high(), factor);
            rest = has.select(distance.low(), rest);
        }
        boolean exact = regions.stream().allMatch(region -> region.zero().isDouble());
        F64 low = exact ? factor.times(sum.low()) : factor.fma(sum.low(), rest.times(sum.high()));
        return factor.fma(sum.high(), low);
    }

    private List<ZeroRegion> regions() {
        int first = tables.getFirst().rows().size();
        return Stream.concat(tables.getFirst().regions().stream(),
                tables.stream().skip(1).flatMap(table -> table.regions().stream())
                        .map(region -> new ZeroRegion(region.zero(), region.first() + first, region.last() + first)))
                .toList();
    }
}
