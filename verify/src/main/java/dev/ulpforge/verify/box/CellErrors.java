package dev.ulpforge.verify.box;

import java.util.IdentityHashMap;
import java.util.Map;

import dev.ulpforge.model.format.Format;

/** What is known of the parts of a program at the pairs of a cell. Not thread-safe. */
final class CellErrors {
    /** No value is more than so many of its ulps. */
    private static final double ULPS = 0x1p24;
    private static final double MORE = 1 + 0x1p-40;
    private final PairCell cell;
    private final Map<ProgramPart, PartValue> known = new IdentityHashMap<>();

    CellErrors(PairCell cell) {
        this.cell = cell;
    }

    /** {@return the parts of which something is known, since results depend on them, with that} */
    Map<ProgramPart, PartValue> known() {
        return known;
    }

    /** {@return a bound of how far a part is off, in ULP of the nearest float; infinity if there is none} */
    double ulp(ProgramPart part) {
        PartValue value = of(part);
        double unit = Format.BINARY32.ulp(value.least());
        return Math.min(UpperSums.product(value.relative(), ULPS), UpperSums.quotient(value.absolute(), unit)) * MORE;
    }

    /** {@return what is known of a part} */
    PartValue of(ProgramPart part) {
        PartValue value = known.get(part);
        if (value == null) {
            value = find(part);
            known.put(part, value);
        }
        return value;
    }

    private PartValue find(ProgramPart part) {
        return switch (part) {
            case ProgramPart.Argument(int number) -> PairCell.value(number == 0 ? cell.x() : cell.y());
            case ProgramPart.Constant(double value, var exact) -> RoundedOperation.constant(value, exact);
            case ProgramPart.Negated(var a) -> RoundedOperation.negated(of(a));
            case ProgramPart.Magnitude(var a) -> RoundedOperation.magnitude(of(a));
            case ProgramPart.Root(var a) -> RoundedOperation.root(of(a));
            case ProgramPart.Joined(var kind, var a, var b) -> RoundedOperation.of(kind, of(a), of(b), a == b);
            case ProgramPart.Called called -> new CalledFunction(called.function()).of(of(called.a()));
            case ProgramPart.Chosen chosen -> choice(chosen);
        };
    }

    private PartValue choice(ProgramPart.Chosen chosen) {
        PartValue a = of(chosen.left());
        PartValue b = of(chosen.right());
        if (!a.isKnown() || !b.isKnown()) {
            return PartValue.UNKNOWN;
        }
        int order = order(a, b);
        if (order != 0 || isOne(a) && isOne(b) && a.low() == b.low()) {
            return of(chosen.comparison().holds(order) ? chosen.then() : chosen.otherwise());
        }
        return a.isExact() && b.isExact() ? either(of(chosen.then()), of(chosen.otherwise())) : PartValue.UNKNOWN;
    }

    private static boolean isOne(PartValue a) {
        return a.isExact() && a.low() == a.high();
    }

    /** {@return -1 or 1 if all values of one are below or above those of the other, exact and computed ones} */
    private static int order(PartValue a, PartValue b) {
        return a.computedHigh() < b.computedLow() ? -1 : a.computedLow() > b.computedHigh() ? 1 : 0;
    }

    /** {@return what holds for both}: exact comparisons choose the same branch as computed ones */
    private static PartValue either(PartValue a, PartValue b) {
        return a.isKnown() && b.isKnown()
                ? PartValue.of(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()),
                        Math.max(a.relative(), b.relative()), Math.max(a.absolute(), b.absolute()),
                        Math.min(a.grid(), b.grid()), Math.max(a.bits(), b.bits()),
                        Math.min(a.smallest(), b.smallest()))
                : PartValue.UNKNOWN;
    }
}
