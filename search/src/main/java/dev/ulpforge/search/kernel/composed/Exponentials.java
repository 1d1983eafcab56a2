package dev.ulpforge.search.kernel.composed;

import java.util.Optional;

import dev.ulpforge.search.kernel.Draft;
import dev.ulpforge.search.kernel.MeasuredDraft;
import dev.ulpforge.search.kernel.exponential.OneSidedDraft;

/** What kernels for exponentials can do beyond others. */
final class Exponentials {

    private Exponentials() {}

    /** {@return the exponential that a draft is, if it is one} */
    static Optional<OneSidedDraft> of(Draft draft) {
        return switch (draft) {
            case OneSidedDraft one -> Optional.of(one);
            case MeasuredDraft measured -> of(measured.draft());
            default -> Optional.empty();
        };
    }

    /** {@return whether a draft is an exponential without a constant, and so takes arguments that are more than a float} */
    static boolean isPure(Draft draft) {
        return of(draft).filter(one -> one.law().constant() == 0).isPresent();
    }
}
