package dev.ulpforge.verify.box;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.prover.InputCell;

/** The arguments that a function is given somewhere, as doubles: 0, and a range of either sign. Not thread-safe. */
final class ArgumentRange {
    private double leastAbove = Double.POSITIVE_INFINITY;
    private double greatest;
    private double leastBelow = Double.POSITIVE_INFINITY;
    private double lowest;
    private boolean hasZero;

    /** Adds the computed values of a part. */
    void add(PartValue value) {
        double low = value.computedLow();
        double high = value.computedHigh();
        double least = Math.max(value.smallest(), Double.MIN_VALUE);
        hasZero |= low <= 0 && high >= 0;
        if (high > 0) {
            leastAbove = Math.min(leastAbove, Math.min(least, high));
            greatest = Math.max(greatest, high);
        }
        if (low < 0) {
            leastBelow = Math.min(leastBelow, Math.min(least, -low));
            lowest = Math.min(lowest, low);
        }
    }

    /** {@return all that was added, and what lies between} */
    List<InputCell> cells() {
        List<InputCell> cells = new ArrayList<>();
        Format format = Format.BINARY64;
        if (hasZero) {
            cells.add(InputCell.between(format, 0, 0));
            cells.add(InputCell.between(format, -0.0, -0.0));
        }
        if (greatest > 0) {
            cells.add(InputCell.between(format, leastAbove, greatest));
        }
        if (lowest < 0) {
            cells.add(InputCell.between(format, -leastBelow, lowest));
        }
        return cells;
    }

    /** {@return such as {@code [-0x1.0p3, 0x1.0p-4]}} */
    @Override
    public String toString() {
        double from = lowest < 0 ? lowest : hasZero ? 0 : leastAbove;
        double to = greatest > 0 ? greatest : hasZero ? 0 : -leastBelow;
        return "[" + Double.toHexString(from) + ", " + Double.toHexString(to) + "]";
    }
}
