package dev.ulpforge.search.scheme.value;

import java.util.ArrayList;
import java.util.List;

import dev.ulpforge.model.ir.FloatingPoint;

/** An order in which a polynomial is evaluated, by fused multiply-adds. */
public enum Evaluation {
    /** One coefficient after the other: the fewest operations, and typically the smallest error. */
    HORNER {
        @Override
        public <T extends FloatingPoint<T>> T of(T x, List<T> coefficients) {
            T sum = coefficients.getLast();
            for (int k = coefficients.size() - 2; k >= 0; k--) {
                sum = x.fma(sum, coefficients.get(k));
            }
            return sum;
        }
    },

    /** Neighbours are combined in pairs repeatedly (Estrin, 1960): the shortest chain of dependent operations. */
    ESTRIN {
        @Override
        public <T extends FloatingPoint<T>> T of(T x, List<T> coefficients) {
            List<T> left = coefficients;
            for (T power = x; left.size() > 1; power = power.times(power)) {
                List<T> pairs = new ArrayList<>();
                for (int k = 0; k < left.size(); k += 2) {
                    pairs.add(k + 1 < left.size() ? power.fma(left.get(k + 1), left.get(k)) : left.get(k));
                }
                left = pairs;
            }
            return left.getFirst();
        }
    };

    /** {@return {@code Σ coefficients[k] x^k}, for at least one coefficient} */
    public abstract <T extends FloatingPoint<T>> T of(T x, List<T> coefficients);
}
