package dev.ulpforge.verify.sweep;

import java.math.BigDecimal;
import java.util.List;

import dev.ulpforge.model.lock.Witness;

/**
 * How accurate a kernel is.
 *
 * @param maxUlp           the largest error in ULP, rounded up to four digits after the point; wrong special values do
 *                         not count
 * @param witness          an input with the largest error
 * @param inputs           how many inputs were judged
 * @param correctlyRounded how many results are certainly correctly rounded, special values included
 * @param undecided        how many of the others may be, too
 * @param wrong            the wrong special values, and NaN where there is a value, by kind
 */
public record Accuracy(BigDecimal maxUlp, Witness witness, long inputs, long correctlyRounded, long undecided,
        List<WrongSpecials.Kind> wrong) {

    /** Copies. */
    public Accuracy {
        wrong = List.copyOf(wrong);
    }

    /**
     * {@return what a sweep has found}
     *
     * @throws IllegalStateException if the oracle contradicts itself
     */
    public static Accuracy of(Verdict verdict) {
        SweepReport found = verdict.findings();
        return new Accuracy(found.maxUlp(), found.witness(), found.inputs(), found.correctlyRounded(),
                found.undecided(), switch (verdict) {
                    case Verdict.Within _,Verdict.Exceeds _ -> List.of();
                    case Verdict.WrongSpecial w -> w.kinds();
                    case Verdict.BrokenOracle b ->
                        throw new IllegalStateException("the oracle contradicts itself: " + b.at());
                });
    }

    /** {@return how many special values are wrong, NaN where there is a value among them} */
    public long wrongSpecial() {
        return wrong.stream().mapToLong(WrongSpecials.Kind::count).sum();
    }
}
