package dev.ulpforge.model.lock;

import java.util.Optional;

import dev.ulpforge.model.format.Format;
import dev.ulpforge.model.ir.Program;
import dev.ulpforge.model.spec.KernelSpec;
import dev.ulpforge.model.spec.Signature;

/**
 * A kernel on record: its spec, its program, how the program was found and why it keeps the bound. Its text is
 * committed next to the user's sources; a lock file is data, and only its program, through the IR, becomes code.
 *
 * @param spec        the spec
 * @param program     the program
 * @param provenance  how the program was found
 * @param proof       why the program meets the demands
 * @param samples     some inputs with results and exact values; none in format 1, which had none
 */
public record LockFile(KernelSpec spec, Program program, Provenance provenance, Proof proof,
        Samples samples) {
    private static final int FEWEST_SAMPLES = 64;

    /**
     * @throws IllegalArgumentException if the proof is for another bound or does not keep it, the program or the proof
     *         is of another kind than the spec, or there are some samples but not enough
     */
    public LockFile {
        boolean ofDoubles = spec.format().equals(Format.BINARY64);
        if (ofDoubles != program.format().equals(Format.BINARY64) || !isOfItsKind(spec, proof)
                || spec.signature().arguments().size() != program.arguments()) {
            throw new IllegalArgumentException("program and proof are not for " + spec.signature());
        }
        if (!proof.establishes(spec.demands())) {
            throw new IllegalArgumentException(
                    "the proof does not establish the bound of " + spec.demands().words());
        }
        int samplesOnRecord = samples.points().size();
        if (samplesOnRecord > 0 && samplesOnRecord < Math.min(FEWEST_SAMPLES, spec.inputs())) {
            throw new IllegalArgumentException("there are only " + samplesOnRecord + " samples");
        }
    }

    private static boolean isOfItsKind(KernelSpec spec, Proof proof) {
        Signature signature = spec.signature();
        boolean isOfDoubles = spec.format().equals(Format.BINARY64);
        return switch (proof) {
            case Bounded _ -> isOfDoubles || signature.equals(Signature.FLOATS);
            case Enumerated everyPair -> signature.isOfNarrowPairs() && everyPair.inputs() == spec.inputs();
            case Exhaustive _ -> !signature.isOfPairs() && !isOfDoubles;
        };
    }

    /** A lock of format 1, which has no samples. */
    public LockFile(KernelSpec spec, Program program, Provenance provenance, Proof proof) {
        this(spec, program, provenance, proof, Samples.NONE);
    }

    /** {@return the format of its text: 2, or 1 without samples} */
    public int format() {
        return samples.points().isEmpty() ? 1 : 2;
    }

    /**
     * {@return what shows, without an oracle, that this lock does not hold; nothing if its program returns what is on
     * record at its witness and samples, and that is within the bound} Takes a millisecond.
     */
    public Optional<String> fault() {
        return new SelfCheck(this).fault();
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
