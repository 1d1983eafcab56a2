package dev.ulpforge.search.universal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.F32;
import dev.ulpforge.model.ir.I32;
import dev.ulpforge.model.ir.IntTable;
import dev.ulpforge.model.ir.Mask;
import dev.ulpforge.model.ir.ProgramBuilder;
import dev.ulpforge.model.spec.Domain;

/**
 * Cells for float lanes, for typical inputs: those of {@value #BINADES} exponents, with one cell below and one above
 * them. A table in registers numbers the cells of each exponent, negative inputs have cells of their own, and the
 * coefficients are gathered. A value of NaN means that the program must compute the result otherwise: near zeros that
 * are not floats, where results are subnormal, and where no fit exists.
 *
 * @param lowest the first of the exponents
 * @param shifts how far a fraction is shifted to give the number of its cell, for each row: below, the exponents, above
 * @param cells the cells of positive inputs, then as many for negative ones
 */
record FloatLayout(int lowest, List<Integer> shifts, List<FloatPolynomial> cells) {
    static final int BINADES = 14;
    private static final int ROWS = BINADES + 2;
    private static final int FRACTION = 0x7f_ffff;
    private static final int MAGNITUDE = (int) Format.BINARY32.magnitude();
    private static final int INFINITY = (int) Format.BINARY32.infinity();
    private static final int SIGN = 31;
    /** The exponent from which on there is a single cell: at most that of 128. */
    private static final int HIGHEST = 134;
    private static final int LEAST = 16;
    private static final int FINEST = 10;
    private static final int COARSEST = 2;
    /** How much coarser the cells of an exponent may be than those of the exponent below, as a power of two. */
    private static final int LESS = 2;
    /** The most cells of one sign, so that their coefficients stay in the cache of a core and locks stay small. */
    private static final int MOST = 1 << 12;
    /**
     * A lane without a value costs as much as a vector with all: so few cells of an exponent may have none, if there is
     * no other way so many.
     */
    private static final double FEW_MISSING = 1.0 / 1024;
    private static final double MISSING = 1.0 / 16;
    /** The fraction of the exponents of a layout that may lack values. */
    private static final double MOST_MISSING = 0.25;

    FloatLayout {
        shifts = List.copyOf(shifts);
        cells = List.copyOf(cells);
    }

    /** {@return the layout of a fitter's target, if it serves most typical inputs} */
    static Optional<FloatLayout> of(FloatFitter fitter) {
        Cut cut = new Cut(fitter);
        int end = HIGHEST;
        while (end > LEAST + BINADES && cut.isOne(end - 1 << Row.BINADE, INFINITY - 1)) {
            end--;
        }
        return cut.layout(end - BINADES);
    }

    /** Cuts the inputs of both signs into the same cells. */
    private record Cut(FloatFitter fitter) {

        boolean isOne(int first, int last) {
            return cells(first, last, 0).stream().allMatch(cell -> cell.isEmpty() || cell.get().exists());
        }

        /**
         * {@return the polynomials of a positive and a negative cell, empty where there are no floats of the domain}
         */
        private List<Optional<FloatPolynomial>> cells(int first, int last, int left) {
            Domain domain = fitter.target().domain();
            Frame whole = new Frame(0, domain.lower(), domain.upper());
            return IntStream.range(0, 2)
                    .mapToObj(sign -> Cell.of(whole, sign == 1, first, last, Float.intBitsToFloat(left))
                            .map(fitter::fit))
                    .toList();
        }

        Optional<FloatLayout> layout(int lowest) {
            List<Integer> shifts = new ArrayList<>();
            List<List<Optional<FloatPolynomial>>> cells = new ArrayList<>();
            int rows = 0;
            double missing = 0;
            int likely = COARSEST;
            for (int row = 0; row < ROWS; row++) {
                int first = row == 0 ? 0 : lowest + row - 1 << Row.BINADE;
                boolean isWide = row == 0 || row == ROWS - 1;
                int last = row == 0 ? (lowest << Row.BINADE) - 1 : row == ROWS - 1 ? INFINITY - 1 : first + FRACTION;
                int shift = isWide ? Row.WIDE : shift(first, likely);
                likely = isWide ? likely : Math.max(COARSEST, Row.BINADE - shift - LESS);
                List<List<Optional<FloatPolynomial>>> own = isWide
                        ? List.of(cells(first, last, 0))
                        : cut(first, shift);
                shifts.add(shift);
                cells.addAll(own);
                if (!isWide && own.stream().flatMap(List::stream).anyMatch(Optional::isPresent)) {
                    rows++;
                    missing += missing(own.stream().flatMap(List::stream));
                }
            }
            return cells.size() > MOST || missing > MOST_MISSING * rows || rows == 0
                    ? Optional.empty()
                    : Optional.of(new FloatLayout(lowest, shifts,
                            IntStream.range(0, 2).boxed()
                                    .flatMap(sign -> cells.stream().map(both -> both.get(sign)
                                            .orElse(FloatPolynomial.none(fitter.degree()))))
                                    .toList()));
        }

        /**
         * {@return the largest shift with which the cells of an exponent have polynomials}; near a zero, the shift with
         * which most have; cells of one sign suffice; if there is no such shift, that of a single cell
         */
        private int shift(int first, int coarsest) {
            double least = Double.POSITIVE_INFINITY;
            int best = Row.BINADE;
            for (int power = coarsest; power <= FINEST && least > FEW_MISSING; power++) {
                List<List<Optional<FloatPolynomial>>> cells = cut(first, Row.BINADE - power);
                double missing = missing(cells.stream().flatMap(List::stream));
                if (missing < least && IntStream.range(0, 2)
                        .anyMatch(sign -> cells.stream().anyMatch(both -> both.get(sign).isPresent())
                                && missing(cells.stream().map(both -> both.get(sign))) <= MISSING)) {
                    best = Row.BINADE - power;
                    least = missing;
                }
            }
            return best;
        }

        private List<List<Optional<FloatPolynomial>>> cut(int first, int shift) {
            return IntStream.range(0, 1 << Row.BINADE - shift).map(i -> first | i << shift)
                    .mapToObj(start -> cells(start, start + (1 << shift) - 1, start)).toList();
        }

        /** {@return the fraction of the nonempty cells that lack a polynomial} */
        private static double missing(Stream<Optional<FloatPolynomial>> cells) {
            return cells.flatMap(Optional::stream).mapToInt(cell -> cell.exists() ? 0 : 1).average().orElse(0);
        }
    }

    /** {@return the number of the first cell of each row, and its shift} */
    private List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        int first = 0;
        for (int shift : shifts) {
            rows.add(first << Layout.SHIFT_BITS | shift);
            first += 1 << Math.max(0, Row.BINADE - shift);
        }
        return rows;
    }

    /** {@return the value at {@code x}, or NaN where there is none} */
    float at(float x) {
        int magnitude = Float.floatToRawIntBits(x) & MAGNITUDE;
        int row = rows().get(Math.clamp((magnitude >>> Row.BINADE) - (lowest - 1), 0, ROWS - 1));
        int cell = (row >> Layout.SHIFT_BITS) + ((magnitude & FRACTION) >>> row)
                + (Float.floatToRawIntBits(x) < 0 ? cells.size() / 2 : 0);
        float left = Float.intBitsToFloat(magnitude & -1 << row);
        return cells.get(cell).at(Float.intBitsToFloat(magnitude) - left);
    }

    /** {@return the value at {@code x}, or that of {@code elsewhere} where there is none} */
    F32 value(ProgramBuilder b, F32 x, F32 elsewhere) {
        I32 bits = x.bits();
        I32 magnitude = bits.and(b.i32(MAGNITUDE));
        I32 row = magnitude.shiftedRight(Row.BINADE).minus(b.i32(lowest - 1)).max(b.i32(0)).min(b.i32(ROWS - 1))
                .lookup(rows());
        I32 fraction = bits.and(b.i32(FRACTION)).shiftedRightUnsigned(row);
        I32 cell = row.shiftedRight(Layout.SHIFT_BITS).plus(fraction)
                .plus(bits.shiftedRight(SIGN).and(b.i32(cells.size() / 2)));
        F32 left = magnitude.and(b.i32(-1).shiftedLeft(row)).asFloat();
        F32 y = polynomial(cell, magnitude.asFloat().minus(left));
        Mask exists = y.equalTo(y);
        return exists.fastPath(y, elsewhere);
    }

    private F32 polynomial(I32 cell, F32 t) {
        int last = cells.getFirst().words().length - 1;
        I32 shared = cell.gather(column(last));
        F32 q = shared.asFloat();
        for (int k = last - 1; k > 0; k--) {
            q = q.fma(t, cell.gather(column(k)).asFloat());
        }
        F32 low = shared.shiftedLeft(FloatPolynomial.HALF).asFloat();
        return cell.gather(column(0)).asFloat().plus(q.fma(t, low));
    }

    private IntTable column(int k) {
        return IntTable.of(cells.stream().mapToInt(cell -> cell.words()[k]).toArray());
    }
}
