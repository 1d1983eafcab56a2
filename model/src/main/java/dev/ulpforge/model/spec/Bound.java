package dev.ulpforge.model.spec;

import java.io.Serializable;
import java.util.function.DoubleFunction;

import dev.ulpforge.model.format.Format;

/**
 * A limit of the distance between results and the exact value {@code v}. An infinite result stands for {@code 2^128}.
 *
 * @see Demands
 */
public sealed interface Bound extends Serializable {
    /** An error in ULP beyond which not a digit is right: {@code 2^23}. */
    double DIGITLESS = Math.scalb(1.0, Format.BINARY32.fractionBits());

    /** {@return the largest error that is allowed} */
    double max();

    /** {@return an error in ULP that keeps this bound at every value; infinite if no such error does} */
    double sufficientUlp();

    /** {@return the key of this bound in a spec's text} */
    default String key() {
        return switch (this) {
            case Ulp _ -> Kind.ULP.key;
            case Relative _ -> Kind.RELATIVE.key;
            case Absolute _ -> Kind.ABSOLUTE.key;
        };
    }

    /** {@return the bound in words: {@code 2.0 ULP}, {@code a relative error of 2.0E-4}} */
    default String words() {
        return switch (this) {
            case Ulp(double max) -> max + " ULP";
            case Relative(double max) -> "a relative error of " + max;
            case Absolute(double max) -> "an absolute error of " + max;
        };
    }

    /** {@return the bound with this key} @throws IllegalArgumentException if there is none */
    static Bound of(String key, double max) {
        for (Kind kind : Kind.values()) {
            if (kind.key.equals(key)) {
                return kind.maker.apply(max);
            }
        }
        throw new IllegalArgumentException("no such bound: " + key);
    }

    /**
     * In ULP, from 0.5, which is correctly rounded, ties to even, to {@code 2^23}, beyond which not a digit is right.
     */
    record Ulp(double max) implements Bound {
        /** @throws ErrorBoundException if the bound is none */
        public Ulp {
            if (!(max >= 0.5 && max <= DIGITLESS)) {
                throw new ErrorBoundException("maxUlp = " + max
                        + " is not a number of ULP from 0.5 (correctly rounded) to 8388608");
            }
        }

        @Override
        public double sufficientUlp() {
            return max;
        }
    }

    /** Relative: the error divided by {@code max(|v|, 2^-126)}, since subnormal results cannot do better. */
    record Relative(double max) implements Bound {
        /** @throws ErrorBoundException if the bound is none */
        public Relative {
            if (!(max >= 0x1p-24 && max <= 1)) {
                throw new ErrorBoundException("maxRelError = " + max + " is not a number from 0x1p-24 (6.0E-8) to 1");
            }
        }

        @Override
        public double sufficientUlp() {
            return Math.max(0.5, max * DIGITLESS);
        }
    }

    /** Absolute. */
    record Absolute(double max) implements Bound {
        /** @throws ErrorBoundException if the bound is none */
        public Absolute {
            if (!(max > 0) || Double.isInfinite(max)) {
                throw new ErrorBoundException("maxAbsError = " + max + " is no finite number above 0");
            }
        }

        @Override
        public double sufficientUlp() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** The kinds of bounds, in the order of a spec's text. */
    enum Kind {
        /** {@link Ulp}. */
        ULP("max-ulp", Ulp::new),
        /** {@link Relative}. */
        RELATIVE("max-rel-error", Relative::new),
        /** {@link Absolute}. */
        ABSOLUTE("max-abs-error", Absolute::new);

        private final String key;
        private final DoubleFunction<Bound> maker;

        Kind(String key, DoubleFunction<Bound> maker) {
            this.key = key;
            this.maker = maker;
        }
    }
}
