package dev.ulpforge.verify.prover;

import java.util.List;
import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.verify.real.Ball;

/** What is known of an operation's results on a cell. */
sealed interface LaneValue {
    /** A grid for zero, which is a multiple of everything. */
    long ANY_GRID = 1L << 30;

    /**
     * A finite number at each input.
     *
     * @param format  of the numbers
     * @param low     none is below; −0 is below +0
     * @param high    none is above
     * @param grid    all are multiples of {@code 2^grid}
     * @param form    their form
     * @param rounded a form that yields them when rounded to the format, or to one without a least exponent; empty if
     *                they are known by their form only
     */
    record Real(Format format, double low, double high, long grid, AffineForm form, Optional<AffineForm> rounded)
            implements
                LaneValue {

        /** {@return the same finite number at each input} */
        static Real constant(Format format, double value) {
            return new Real(format, value, value, gridOf(value), AffineForm.constant(Ball.of(value)), Optional.empty());
        }

        /** {@return the exponent of the lowest bit of a number, the grid of its own} */
        static long gridOf(double value) {
            if (value == 0) {
                return ANY_GRID;
            }
            long bits = Double.doubleToRawLongBits(value);
            long fraction = bits & Format.BINARY64.fraction();
            int exponent = (int) (bits >>> Format.BINARY64.fractionBits()) & 0x7ff;
            long significand = exponent == 0 ? fraction : fraction | Format.BINARY64.fraction() + 1;
            return Math.max(exponent, 1) - Format.BINARY64.bias() - Format.BINARY64.fractionBits()
                    + Long.numberOfTrailingZeros(significand);
        }

        /** {@return a lower bound of all magnitudes} */
        double least() {
            return low > 0 ? low : high < 0 ? -high : 0;
        }

        /** {@return an upper bound of all magnitudes} */
        double greatest() {
            return Math.max(Math.abs(low), Math.abs(high));
        }

        /** {@return whether all have one sign bit} */
        boolean hasSign() {
            return Double.doubleToRawLongBits(low) >= 0 || Double.doubleToRawLongBits(high) < 0;
        }
    }

    /** The same infinity at each input. */
    record Infinite(Format format, int sign) implements LaneValue {}

    /**
     * NaN at each input.
     *
     * @param bits as integers, if anything is known of them
     */
    record NotANumber(Optional<Whole> bits) implements LaneValue {}

    /**
     * An int or a long at each input.
     *
     * @param low  none is below
     * @param high none is above
     * @param real the number with these bits, if known
     * @param form the form of the integers as real numbers, if known apart from that of the number
     */
    record Whole(long low, long high, Optional<Real> real, Optional<AffineForm> form) implements LaneValue {

        /** Integers of which nothing else is known. */
        Whole(long low, long high) {
            this(low, high, Optional.empty());
        }

        /** The bits of numbers, if any. */
        Whole(long low, long high, Optional<Real> real) {
            this(low, high, real, Optional.empty());
        }
    }

    /** The same truth at each input. */
    record Truth(boolean holds) implements LaneValue {}

    /**
     * Nothing is known, as long as the cell is not cut.
     *
     * @param position the operation that decides where
     * @param key      what of its results has to be the same on each part
     */
    record Undecided(int position, Key key) implements LaneValue {}

    /** What has to be the same for all inputs of a cell. */
    enum Key {
        /** The lane itself. */
        VALUE,
        /** Sign and exponent of a number. */
        BINADE,
        /** Whether a lesser or greater number is the first operand. */
        OPERAND,
        /** Nothing in particular: smaller cells are simpler. */
        HALF
    }

    /** {@return whether the lane is the same at each input} */
    default boolean isPoint() {
        return switch (this) {
            case Real r -> Double.doubleToRawLongBits(r.low()) == Double.doubleToRawLongBits(r.high());
            case Infinite _,Truth _ -> true;
            case Whole w -> w.low() == w.high();
            case NotANumber _,Undecided _ -> false;
        };
    }

    /** {@return the lane that is the same at each input} */
    default long lane() {
        return switch (this) {
            case Real r -> PointRun.lane(r.format(), r.low());
            case Infinite(Format format, int sign) -> PointRun.lane(format, sign * Double.POSITIVE_INFINITY);
            case Truth(boolean holds) -> holds ? 1 : 0;
            case Whole w -> w.low();
            case NotANumber _,Undecided _ -> throw new IllegalStateException("no single lane: " + this);
        };
    }

    /** {@return the number that is the same at each input} */
    static LaneValue number(Format format, double value) {
        return Double.isNaN(value)
                ? new NotANumber(Optional.empty())
                : Double.isInfinite(value) ? new Infinite(format, value > 0 ? 1 : -1) : Real.constant(format, value);
    }

    /** {@return the result of floating-point operands that are not all numbers} */
    static LaneValue unusual(int at, List<LaneValue> of) {
        return of.stream().filter(Undecided.class::isInstance).findFirst()
                .orElseGet(() -> of.stream().anyMatch(NotANumber.class::isInstance)
                        ? new NotANumber(Optional.empty())
                        : new Undecided(at, Key.HALF));
    }
}
