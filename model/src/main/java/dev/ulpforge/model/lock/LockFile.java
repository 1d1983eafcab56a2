package dev.ulpforge.model.lock;

import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.KernelSpec;

/**
 * A kernel on record: what it has to be, its program, how that was found and what has been proven of it. Its text is
 * committed next to the user's sources; a lock file is data, and only its program, through the IR, becomes code.
 *
 * @param spec        the spec
 * @param program     the program
 * @param provenance  how the program was found
 * @param certificate what an exhaustive sweep has established
 */
public record LockFile(KernelSpec spec, Program program, Provenance provenance, Certificate certificate) {

    /** @throws IllegalArgumentException if the certificate is for another bound or does not keep it */
    public LockFile {
        if (certificate.bound() != spec.maxUlp() || certificate.maxUlp().doubleValue() > spec.maxUlp()
                || certificate.wrongSpecial() != 0) {
            throw new IllegalArgumentException(
                    "the certificate does not establish the bound of " + spec.maxUlp() + " ULP");
        }
    }

    /** {@return the lock file's text, which {@link #parse} takes back} */
    public String text() {
        return LockText.print(this);
    }

    /**
     * {@return the lock file with this text}
     *
     * @throws LockException if the text is anything but what {@link #text} gives for some lock file
     */
    public static LockFile parse(String text) {
        return LockText.parse(text);
    }
}
