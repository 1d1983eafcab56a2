package dev.ulpforge.search.kernel.composed;

import java.util.Optional;

import dev.ulpforge.codegen.ir.BinaryKind;
import dev.ulpforge.codegen.ir.ProgramBuilder;
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

    /** {@return whether a change of the argument changes the result by a factor that is known} */
    static boolean isPure(Draft draft) {
        return of(draft).filter(one -> one.law().constant() == 0).isPresent();
    }

    /** {@return the position of the relative change of the result where the argument changes by a small one} */
    static int change(ProgramBuilder b, Node.Kernel kernel, int low) {
        float rate = (float) of(kernel.draft()).orElseThrow().law().rate();
        return rate == 1 ? low : b.binary(BinaryKind.MUL, low, b.constant(rate));
    }
}
